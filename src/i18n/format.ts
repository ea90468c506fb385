import { type Day, type Instant, isDay, localDay, localMinutes } from '../domain/day.ts'
import { isPeriod, monthOf, type Period, yearOf } from '../domain/period.ts'

const numbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })

/** 1234 is `1.234`, 55.6 is `55,6`. */
export function writeNumber(value: number): string {
  return numbers.format(value)
}

/** A count, or nothing where it is not known: 0 would be a figure. */
export function writeCount(count: number | null): string {
  return count === null ? '' : writeNumber(count)
}

/** `2026-11` is `11/2026`. */
export function writeMonth(period: Period): string {
  return `${monthOf(period)}/${yearOf(period)}`
}

/** `2026-11-03` is `3/11/2026`. */
export function writeDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${date}/${month}/${year}`
}

const pad = (value: number): string => String(value).padStart(2, '0')

/** The clock time in Viet Nam, `09:14`. */
export function writeTime(at: Instant): string {
  const minutes = localMinutes(at)
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

/** The day in Viet Nam, `30/10/2017`. */
export function writeDayOf(at: Instant): string {
  return writeDay(localDay(at))
}

/** The parameters that name a month or a day; whatever else looks like one is somebody's own words. */
const months: ReadonlySet<string> = new Set(['month'])
const days: ReadonlySet<string> = new Set(['day', 'lockDay'])

/** A parameter of a sentence: months and days the Vietnamese way, whole numbers with their dots. */
export function writeParam(name: string, value: string | number): string {
  if (typeof value === 'number') return writeNumber(value)
  if (months.has(name) && isPeriod(value)) return writeMonth(value)
  return days.has(name) && isDay(value) ? writeDay(value) : value
}
