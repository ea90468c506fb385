import { addDays, type Day, dayOf } from '../domain/day.ts'
import { type Period } from '../domain/period.ts'
import { readMonth } from './command.ts'
import { monthLead } from './month-lead.ts'

/** What was said of a month to open again; null is what was not. */
export type UnlockWords = {
  readonly branch: string | null
  readonly month: Period | null
  readonly until: Day | null
}

const UNTIL = /(?:^|\s)(?:đến|den|tới|toi)(?:\s+(?:hết|het))?(?:\s+(?:ngày|ngay))?\s+/iu
const BEFORE_NAME = /^(?:(?:cho|của|cua|chi bộ|chi bo|báo cáo|bao cao)(?:\s+|$))+/iu

/** "Phố Mới tháng 10/2026 đến 15/11": the branch in its words, the month, the last day. */
export function readUnlock(words: string, today: Day): UnlockWords {
  const said = words.normalize('NFC').trim()
  const found = UNTIL.exec(said)
  const head = found === null ? said : said.slice(0, found.index)
  const until =
    found === null ? null : (readLastDay(said.slice(found.index + found[0].length), today) ?? null)
  return { ...branchAndMonth(head, today), until }
}

/** "Phố Mới tháng 10", "tháng 10 của Phố Mới": the branch in its words and the month; null is what was not said. */
export function branchAndMonth(
  words: string,
  today: Day,
): { readonly branch: string | null; readonly month: Period | null } {
  const { branch, month } = eitherOrder(words.normalize('NFC').trim().replace(BEFORE_NAME, '').trim(), today)
  const name = branch.replace(BEFORE_NAME, '').replace(/[\s,;:.-]+$/u, '')
  return { branch: name === '' ? null : name, month }
}

/** The month stands behind the branch's name or before it. */
function eitherOrder(head: string, today: Day): { branch: string; month: Period | null } {
  const lead = monthLead(head, today)
  if (lead !== undefined) return { branch: lead.rest, month: lead.month }
  const words = head.split(/\s+/u)
  for (let at = 1; at < words.length; at += 1) {
    const month = readMonth(words.slice(at).join(' '), today)
    if (month !== undefined) return { branch: words.slice(0, at).join(' '), month }
  }
  return { branch: head, month: null }
}

/** Beyond half a year back a day without its year is one of the next. */
const HALF_A_YEAR = 183

/** "15/11", "15/11/2026", "15 tháng 11", "3 ngày" as a last day; without a year the nearest such day. */
export function readLastDay(text: string, today: Day): Day | undefined {
  const said = text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/(?:\s*(?:ạ|nhé|[.,]))+$/u, '')
  const days = /^(\d{1,2})\s*(?:ngày|ngay)(?:\s+(?:nữa|nua))?$/u.exec(said)?.[1]
  if (days !== undefined) return Number(days) > 0 ? addDays(today, Number(days)) : undefined
  const written =
    /^(?:(?:hết|het)\s+)?(?:(?:ngày|ngay)\s+)?(\d{1,2})\s*(?:[/.-]|\s(?:tháng|thang)\s)\s*(\d{1,2})(?:\s*(?:[/.-]|\s(?:năm|nam)\s)\s*(\d{4}))?$/u.exec(
      said,
    )
  if (written === null) return undefined
  const [, day, month, year] = written
  const thisYear = Number(today.slice(0, 4))
  if (year !== undefined) return dayOf(Number(year), Number(month), Number(day))
  const near = dayOf(thisYear, Number(month), Number(day))
  return near !== undefined && near < addDays(today, -HALF_A_YEAR)
    ? dayOf(thisYear + 1, Number(month), Number(day))
    : near
}
