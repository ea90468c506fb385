import { addMonths, monthOf, type Period, periodsFrom, yearOf } from './period.ts'

/** The months that a look back is made of, in their order: at least one. */
export type Periods = readonly [Period, ...Period[]]

/** What people call a run of months: a quarter, the first half or nine months of a year, the year, or just months. */
export type SpanKind = 'quarter' | 'half' | 'nine' | 'year' | 'months'

/** The last so many months, up to and with `last`. */
function monthsUpTo(last: Period, count: number): Periods {
  return periodsFrom(addMonths(last, 1 - count), last) as unknown as Periods
}

/** What is looked back on once a month is over: after March, June, September and December; otherwise nothing. */
export function spansEndingWith(last: Period): Periods[] {
  const month = monthOf(last)
  if (month % 3 !== 0) return []
  return month === 3 ? [monthsUpTo(last, 3)] : [monthsUpTo(last, 3), monthsUpTo(last, month)]
}

/** What such months are called. */
export function spanKindOf(periods: Periods): SpanKind {
  const last = periods.at(-1) ?? periods[0]
  const named = spansEndingWith(last).find((span) => span[0] === periods[0])
  if (named?.length !== periods.length) return 'months'
  const kinds: Readonly<Record<number, SpanKind>> = { 3: 'quarter', 6: 'half', 9: 'nine', 12: 'year' }
  return kinds[periods.length] ?? 'months'
}

/** 1 to 4. */
export function quarterOf(period: Period): number {
  return Math.ceil(monthOf(period) / 3)
}

/** The months of a quarter, 1 to 4, of a year. */
export function quarter(year: number, number: number): Periods {
  return monthsUpTo(addMonths(`${String(year).padStart(4, '0')}-01`, number * 3 - 1), 3)
}

/** The first so many months of a year. */
export function firstMonths(year: number, count: number): Periods {
  return monthsUpTo(addMonths(`${String(year).padStart(4, '0')}-01`, count - 1), count)
}

/** The year of the last month. */
export function yearOfSpan(periods: Periods): number {
  return yearOf(periods.at(-1) ?? periods[0])
}
