import type { Day } from '../domain/day.ts'
import type { Period } from '../domain/period.ts'
import { readMonth } from './command.ts'

/** A month's words are no more than "tháng mười hai năm 2026". */
const LONGEST = 5

/**
 * The month at the head of what follows a command, and the rest: "10/2026 dự họp 21" is October and "dự họp 21".
 * Undefined where no month leads.
 */
export function monthLead(
  text: string,
  today: Day,
): { readonly month: Period; readonly rest: string } | undefined {
  const words = text.normalize('NFC').trim().split(/\s+/u)
  for (let count = Math.min(LONGEST, words.length); count > 0; count -= 1) {
    const lead = words
      .slice(0, count)
      .join(' ')
      .replace(/[:,;.]+$/u, '')
    const month = readMonth(lead, today)
    if (month !== undefined) return { month, rest: words.slice(count).join(' ') }
  }
  return undefined
}
