import { type Calendar, locksAt, openPeriods } from '../domain/calendar.ts'
import type { Instant } from '../domain/day.ts'
import type { LadderStep } from '../services/ladder.ts'
import type { Snooze } from '../services/ports/ladder.ts'
import { leavesInTime, momentOf } from './step.ts'

/** The reminders that somebody asked to have once more: of every month that is open still, to nobody else. */
export function snoozeSteps(
  calendar: Calendar,
  { accountId, until: due }: Snooze,
  now: Instant,
): LadderStep[] {
  return openPeriods(calendar, now)
    .map((period) => ({
      job: 'again' as const,
      period,
      name: due.toString(36),
      ...momentOf(calendar, due),
      until: locksAt(calendar, period),
      only: accountId,
    }))
    .filter((step) => leavesInTime(calendar, step, now))
}
