import { type Day, dayOf } from './day.ts'

/** A reporting month, `2026-11`. Months sort as their text does. */
export type Period = string

/** True for a month written `2026-11`, 1900 to 2199. */
export function isPeriod(text: string): boolean {
  return /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/.test(text)
}

export function yearOf(period: Period): number {
  return Number(period.slice(0, 4))
}

/** 1..12 */
export function monthOf(period: Period): number {
  return Number(period.slice(5, 7))
}

export function periodOf(day: Day): Period {
  return day.slice(0, 7)
}

/** The month so many months later, or earlier when negative. */
export function addMonths(period: Period, months: number): Period {
  const count = yearOf(period) * 12 + monthOf(period) - 1 + months
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** A day of the month; the last one when the month is shorter. */
export function dayIn(period: Period, day: number): Day {
  for (let wanted = day; wanted > 28; wanted -= 1) {
    const found = dayOf(yearOf(period), monthOf(period), wanted)
    if (found !== undefined) return found
  }
  return `${period}-${String(Math.min(day, 28)).padStart(2, '0')}`
}

/** Every month from the first to the last, both included; empty when the last is before the first. */
export function periodsFrom(first: Period, last: Period): Period[] {
  const periods: Period[] = []
  for (let at = first; at <= last; at = addMonths(at, 1)) periods.push(at)
  return periods
}

/** January of the month's year. */
export function yearStart(period: Period): Period {
  return `${period.slice(0, 4)}-01`
}
