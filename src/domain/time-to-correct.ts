import { type Calendar, closesAt } from './calendar.ts'
import { addDays, type Instant, instantOf, localDay } from './day.ts'
import type { Period } from './period.ts'

/** So many whole days there are at least to correct what the office gives back. */
const DAYS = 3

/**
 * Until when a report that is returned at that instant may be corrected, and until when its month has to be opened for
 * that; null where it is open long enough.
 */
export function timeToCorrect(
  calendar: Calendar,
  period: Period,
  unlockedUntil: Instant | null,
  at: Instant,
): { readonly until: Instant; readonly unlockUntil: Instant | null } {
  const open = closesAt(calendar, period, unlockedUntil)
  const wanted = instantOf(addDays(localDay(at), DAYS + 1))
  return wanted > open ? { until: wanted, unlockUntil: wanted } : { until: open, unlockUntil: null }
}
