import type { Day } from '../domain/day.ts'
import { monthOf, periodOf, yearOf } from '../domain/period.ts'
import { firstMonths, type Periods, quarter } from '../domain/span.ts'
import { foldMarks } from './normalize.ts'

const ROMAN = ['i', 'ii', 'iii', 'iv']

const WHEN = '(?:\\s*[/,-]?\\s*(?:nam\\s+)?(\\d{4}|nay|ngoai|truoc))?'
const QUARTER = new RegExp(`^quy\\s*(?:thu\\s+)?(1|2|3|4|i{1,3}|iv|nay|truoc)${WHEN}$`)
const MONTHS = new RegExp(
  `^(?:(6|9|sau|chin|12|muoi hai)\\s+thang(?:\\s+dau)?(?:\\s+nam)?|nua\\s+(?:dau\\s+)?nam)${WHEN}$`,
)
const YEAR = /^(?:ca\s+)?nam(?:\s+(\d{4}|nay|ngoai|truoc))?$/

/**
 * The months that a text names together: "quý 3/2026", "quý III", "6 tháng đầu năm", "9 tháng 2026", "năm 2026", "cả
 * năm". Without a year it is this one, or the last one where none of it has come yet. Undefined for anything else.
 */
export function readSpan(text: string, today: Day): Periods | undefined {
  const said = foldMarks(text.slice(0, 80))
  const current = periodOf(today)
  const [, number, quarterYear] = QUARTER.exec(said) ?? []
  if (number !== undefined) return quarterIn(number, quarterYear, today)
  const months = MONTHS.exec(said)
  if (months !== null) {
    const [, count = '6', year] = months
    const many = { 6: 6, sau: 6, 9: 9, chin: 9, 12: 12, 'muoi hai': 12 }[count] ?? 6
    return firstMonths(yearIn(year, current), many)
  }
  const year = YEAR.exec(said)
  return year === null ? undefined : firstMonths(yearIn(year[1], current), 12)
}

function quarterIn(number: string, year: string | undefined, today: Day): Periods | undefined {
  const current = periodOf(today)
  const present = Math.ceil(monthOf(current) / 3)
  if (number === 'nay' || number === 'truoc') {
    if (year !== undefined) return undefined
    const wanted = number === 'nay' ? present : present - 1
    return wanted === 0 ? quarter(yearOf(current) - 1, 4) : quarter(yearOf(current), wanted)
  }
  const wanted = ROMAN.includes(number) ? ROMAN.indexOf(number) + 1 : Number(number)
  if (year !== undefined) return quarter(yearIn(year, current), wanted)
  return quarter(yearOf(current) - (wanted > present ? 1 : 0), wanted)
}

function yearIn(year: string | undefined, current: string): number {
  if (year === undefined || year === 'nay') return yearOf(current)
  return year === 'ngoai' || year === 'truoc' ? yearOf(current) - 1 : Number(year)
}

/** Whether a text names such months, whatever day it is. */
export function namesSpan(text: string): boolean {
  return readSpan(text, '2000-12-31') !== undefined
}
