import { type Instant, instantOf, localDay } from './day.ts'

/** The moment as Viet Nam's clocks show it, to the second: `2026-11-03T08:00:00+07:00`. */
export function localIso(at: Instant): string {
  const day = localDay(at)
  const time = new Date(at - instantOf(day)).toISOString().slice(11, 19)
  return `${day}T${time}+07:00`
}
