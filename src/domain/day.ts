/** A calendar day in Viet Nam, `2026-11-03`. */
export type Day = string

/** A moment, in milliseconds since 1970 UTC. Time is always an argument here. */
export type Instant = number

/** Viet Nam keeps UTC+7 all year, without daylight saving, so one fixed offset is enough. */
const OFFSET = 7 * 3_600_000
const DAY = 86_400_000

const pad = (value: number): string => String(value).padStart(2, '0')

/** `dayOf(2026, 11, 3)` is `2026-11-03`; month 1..12; undefined for a day that does not exist. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  const at = new Date(Date.UTC(year, month - 1, day))
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
  return exists ? `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}` : undefined
}

/** True for a day that exists, written `2026-11-03`. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match !== null && dayOf(Number(match[1]), Number(match[2]), Number(match[3])) === text
}

/** The day it is in Viet Nam at that instant. */
export function localDay(at: Instant): Day {
  return new Date(at + OFFSET).toISOString().slice(0, 10)
}

/** Minutes since midnight in Viet Nam at that instant, 0..1439. */
export function localMinutes(at: Instant): number {
  const local = new Date(at + OFFSET)
  return local.getUTCHours() * 60 + local.getUTCMinutes()
}

/** The instant of a clock time `07:30` on a day in Viet Nam; midnight when no time is given. */
export function instantOf(day: Day, time = '00:00'): Instant {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return Date.parse(`${day}T00:00:00Z`) - OFFSET + (hours * 60 + minutes) * 60_000
}

/** The day so many days later (or earlier, when negative). */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** 0 for Sunday … 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(Date.parse(`${day}T00:00:00Z`)).getUTCDay()
}
