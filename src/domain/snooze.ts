import { type Calendar, openPeriods } from './calendar.ts'
import { addDays, type Instant, instantOf, localDay } from './day.ts'
import { afterRest, ownHourAfterRest } from './rest.ts'

export type SnoozeWish = 'tonight' | 'tomorrow'

/** When people are home, and it is not late yet. */
export const EVENING = '19:30'

/** Whoever was at work on a report so short a time ago is answering, and is not reminded. */
export const ANSWERING = 10 * 60_000

/** An evening that begins so soon is as good as now. */
const SOON = 30 * 60_000

/**
 * When somebody is to hear again: this evening, or tomorrow at the hour of the reminders; the evening that is over, or that
 * nobody may be disturbed in, is tomorrow. Null where every month that is open now is locked by then.
 */
export function snoozedUntil(calendar: Calendar, wish: SnoozeWish, now: Instant): Instant | null {
  const evening = instantOf(localDay(now), EVENING)
  const isEvening = wish === 'tonight' && evening > now + SOON && afterRest(calendar, evening) === evening
  const tomorrow = instantOf(addDays(localDay(now), 1), calendar.remindAt)
  const at = isEvening ? evening : ownHourAfterRest(calendar, tomorrow)
  const open = openPeriods(calendar, now)
  return openPeriods(calendar, at).some((period) => open.includes(period)) ? at : null
}
