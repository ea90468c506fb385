import { type Calendar, summaryAt } from '../domain/calendar.ts'
import { type Instant, instantOf, localDay } from '../domain/day.ts'
import { addMonths, type Period } from '../domain/period.ts'
import { afterRest, ownHourAfterRest } from '../domain/rest.ts'

const DAY = 86_400_000

/** How long steps are looked at again, whoever has ticked for them. */
export const CATCH_UP = 3 * DAY

export type Moment = { readonly due: Instant; readonly at: Instant }

/** When the calendar has something, and when people may hear of it. */
export function momentOf(calendar: Calendar, due: Instant): Moment {
  return { due, at: ownHourAfterRest(calendar, due) }
}

/** Whether messages that are made now could still leave in time; rest may keep them until they are stale. */
export function leavesInTime(
  calendar: Calendar,
  { at, until }: { readonly at: Instant; readonly until: Instant },
  now: Instant,
): boolean {
  return Math.max(at, afterRest(calendar, now)) < until
}

/** A summary, which is news until that of so many months later is due: however long nobody ticked, one of a kind is told. */
export function summaryOf(
  calendar: Calendar,
  period: Period,
  months: number,
): Moment & { readonly until: Instant } {
  const until = summaryAt(calendar, addMonths(period, months))
  return { ...momentOf(calendar, summaryAt(calendar, period)), until }
}

/** The beginning of the day on which it is heard; undefined for nothing. */
export function dayOfMoment(moment: Moment | undefined): Instant | undefined {
  return moment === undefined ? undefined : instantOf(localDay(moment.at))
}
