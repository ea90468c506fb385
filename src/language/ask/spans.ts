import {
  addMonths,
  isPeriod,
  monthOf,
  type Period,
  periodOf,
  yearOf,
  yearStart,
} from '../../domain/period.ts'
import { lengthOf, monthSpan, movedSpan, type Span } from '../../domain/question.ts'
import type { Askable } from '../../domain/askable.ts'
import type { TimeRef, YearRef } from './time.ts'

type Months = Pick<Askable, 'today' | 'current'>

/**
 * The months that a time names. Without a year it is the last such time that has begun; a month, the last one not
 * after today's. A run that is still going on ends with the last month whose due day is past. `base` is the run of
 * the question before, from which "tháng trước" and "năm trước" are counted when a question only goes on with it.
 * `flows`: "đến hết tháng 8" is then from January on. Undefined for a month that does not exist.
 */
export function spanOf(
  time: TimeRef,
  months: Months,
  flows: boolean,
  base: Span | null = null,
): Span | undefined {
  const now = periodOf(months.today)
  switch (time.is) {
    case 'month': {
      const period = monthNamed(time.month, time.year, now)
      if (period === undefined) return undefined
      if (!time.until || !flows) return monthSpan(period)
      return { from: yearStart(period), to: period, asked: period }
    }
    case 'monthsBack':
      if (base !== null && time.back > 0 && lengthOf(base) === 1) return movedSpan(base, -time.back)
      return monthSpan(addMonths(now, -time.back))
    case 'quarter':
      if (time.quarter < 1 || time.quarter > 4) return undefined
      return run(time.quarter * 3 - 2, 3, time.year, months)
    case 'quartersBack': {
      if (base !== null && time.back > 0 && lengthOf(base) === 3) return movedSpan(base, -3)
      const first = addMonths(now, -((monthOf(now) - 1) % 3) - 3 * time.back)
      return cut({ from: first, to: addMonths(first, 2) }, months)
    }
    case 'firstMonths':
      return time.months < 1 || time.months > 12 ? undefined : run(1, time.months, time.year, months)
    case 'lastHalf':
      return run(7, 6, time.year, months)
    case 'lastMonths':
      if (time.months < 1) return undefined
      return { from: addMonths(months.current, 1 - time.months), to: months.current, asked: months.current }
    case 'sinceYear': {
      const year = time.year === null ? yearOf(months.current) : yearIn(time.year, now)
      const first = `${year}-01`
      const last = year < yearOf(months.current) ? `${year}-12` : months.current
      return last < first ? monthSpan(first) : { from: first, to: last, asked: last }
    }
    case 'year':
      if (base !== null && time.year === 'last') return movedSpan(base, -12)
      return cut(yearRun(yearIn(time.year ?? 'this', now)), months)
    case 'yearStart': {
      const year = time.year === null ? yearOf(months.current) : yearIn(time.year, now)
      return monthSpan(flows ? `${year}-01` : `${year - 1}-12`)
    }
    case 'samePeriod': {
      const own = base ?? monthSpan(months.current)
      const back = typeof time.year === 'number' ? yearOf(own.to) - time.year : 1
      return movedSpan(own, -12 * back)
    }
    case 'runBefore':
      return runBefore(base ?? monthSpan(months.current))
    case 'between':
      return between(time, months)
  }
}

/** The run that another is held against, as the words behind "so với" name it. */
export function againstOf(time: TimeRef, span: Span, months: Months, flows: boolean): Span | undefined {
  if (time.is === 'monthsBack' && time.back > 0) return movedSpan(span, -lengthOf(span) * time.back)
  if (time.is === 'quartersBack' && lengthOf(span) === 3) return movedSpan(span, -3 * time.back)
  if (time.is === 'yearStart' && time.year === null)
    return monthSpan(flows ? yearStart(span.to) : addMonths(yearStart(span.to), -1))
  if (time.is === 'year' && !isYear(span)) {
    const year =
      time.year === 'last' || time.year === null
        ? yearOf(span.to) - 1
        : yearIn(time.year, periodOf(months.today))
    if (time.year === 'last' || flows) return movedSpan(span, (year - yearOf(span.to)) * 12)
    return monthSpan(`${year}-12`)
  }
  return spanOf(time, months, flows, span)
}

/** What a run is held against where nothing is named: what was before it, or for a stock the month before it. */
export function runBefore(span: Span, stock = false): Span {
  if (stock) return monthSpan(addMonths(span.from, -1))
  return movedSpan(span, isYear(span) || monthOf(span.from) === 1 ? -12 : -lengthOf(span))
}

function isYear({ from, asked }: Span): boolean {
  return monthOf(from) === 1 && asked === addMonths(from, 11)
}

function between(time: Extract<TimeRef, { is: 'between' }>, months: Months): Span | undefined {
  const to = time.to === null ? monthSpan(months.current) : spanOf(time.to, months, false)
  if (to === undefined) return undefined
  const first =
    time.from.is === 'yearStart'
      ? monthSpan(yearStart(to.to))
      : spanOf(time.from, { ...months, today: `${to.to}-01` }, false)
  return first === undefined || first.from > to.to ? undefined : { from: first.from, to: to.to, asked: to.to }
}

function monthNamed(month: number, year: YearRef, now: Period): Period | undefined {
  if (month < 1 || month > 12) return undefined
  const found = addMonths(`${year === null ? yearOf(now) : yearIn(year, now)}-01`, month - 1)
  const period = year === null && found > now ? addMonths(found, -12) : found
  return isPeriod(period) ? period : undefined
}

function run(first: number, length: number, year: YearRef, months: Months): Span | undefined {
  const now = periodOf(months.today)
  const from = addMonths(`${year === null ? yearOf(months.current) : yearIn(year, now)}-01`, first - 1)
  if (!isPeriod(from)) return undefined
  const begun = year === null && from > months.current ? addMonths(from, -12) : from
  return cut({ from: begun, to: addMonths(begun, length - 1) }, months)
}

/** What is still going on ends with the last month whose due day is past. */
function cut({ from, to: asked }: Pick<Span, 'from' | 'to'>, { current, today }: Months): Span {
  if (asked <= current) return { from, to: asked, asked }
  if (from <= current) return { from, to: current, asked }
  const now = periodOf(today)
  return { from, to: from <= now && asked > now ? now : asked, asked }
}

const yearRun = (year: number) => ({ from: `${year}-01`, to: `${year}-12` })

function yearIn(year: Exclude<YearRef, null>, now: Period): number {
  if (typeof year === 'number') return year
  return yearOf(now) - (year === 'last' ? 1 : 0)
}
