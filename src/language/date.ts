import { addDays, type Day, dayOf, weekdayOf } from '../domain/day.ts'
import { addMonths, monthOf, periodOf, yearOf } from '../domain/period.ts'
import { datePartAt } from './date-parts.ts'
import type { DatePart } from './date-words.ts'
import type { Doubt, Reading, ReadingContext } from './reading.ts'
import { isPause, type Token } from './tokens.ts'

/** What the parts of an answer say together, each at most once. */
type Said = {
  day?: Extract<DatePart, { says: 'day' }>
  month?: number
  monthsBack?: number
  year?: number
  weekday?: number
  week?: 'last' | 'this' | 'latest'
  daysAgo?: number
}

/**
 * The day an answer names, day before month always, without a year in the year of the report's month. A day
 * told by its distance from today is to be confirmed; one outside the report's month, two days, a lunar
 * day or a weekday that does not fit are not taken.
 */
export function readDate(tokens: readonly Token[], context: ReadingContext): Reading {
  const said = partsSaid(tokens)
  if (typeof said === 'string') return { kind: 'unclear', why: said }
  const told = toldDay(said, context)
  const counted = countedDay(said, context.today)
  const day = told ?? counted
  if (day === undefined) return { kind: 'unclear', why: 'date:ambiguous' }
  if (!day.includes('-')) return { kind: 'unclear', why: 'date:impossible' }
  const clash = told !== undefined && counted !== undefined && told !== counted
  const otherWeekday = said.weekday !== undefined && weekdayOf(day) !== said.weekday
  if (clash || otherWeekday) return { kind: 'unclear', why: 'date:ambiguous' }
  if (periodOf(day) !== context.month) return { kind: 'unclear', why: 'date:other_month' }
  return { kind: 'date', date: day, confirm: told === undefined }
}

function partsSaid(tokens: readonly Token[]): Said | Doubt {
  const words = tokens.map((token) => token.text)
  const said: Said = {}
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]
    const stretch = datePartAt(tokens, words, at)
    if (stretch === undefined && token !== undefined && (isPause(token) || '()'.includes(token.text))) {
      at += 1
      continue
    }
    if (stretch === undefined)
      return '-–/'.includes(token?.text ?? '?') ? 'date:ambiguous' : 'answer:unexplained'
    const { says, ...told } = stretch.part
    if ('doubt' in told) return told.doubt
    if (says in said) return 'date:ambiguous'
    Object.assign(said, says === 'day' ? { day: told } : told)
    at += stretch.length
  }
  return said
}

/** The day of a date with a number; empty when there is no such day; undefined when none was told. */
function toldDay(said: Said, context: ReadingContext): Day | undefined {
  const { day, monthsBack } = said
  if (day === undefined) return undefined
  const months = [day.month, said.month].filter((month) => month !== undefined)
  const years = [day.year, said.year].filter((year) => year !== undefined)
  if (months.length + (monthsBack === undefined ? 0 : 1) > 1 || years.length > 1) return undefined
  const base = monthsBack === undefined ? context.month : addMonths(periodOf(context.today), -monthsBack)
  return dayOf(years[0] ?? yearOf(base), months[0] ?? monthOf(base), day.day) ?? ''
}

/** The day told by its distance from today: "hôm qua", "thứ bảy tuần trước". */
function countedDay(said: Said, today: Day): Day | undefined {
  if (said.day === undefined && (said.month !== undefined || said.year !== undefined)) return undefined
  if (said.daysAgo !== undefined) return addDays(today, -said.daysAgo)
  const { weekday, week } = said
  if (weekday === undefined || week === undefined) return undefined
  if (week === 'latest') return addDays(today, -((weekdayOf(today) - weekday + 6) % 7) - 1)
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7))
  return addDays(monday, ((weekday + 6) % 7) - (week === 'last' ? 7 : 0))
}
