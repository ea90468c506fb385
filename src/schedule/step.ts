import type { Calendar } from '../domain/calendar.ts'
import { type Instant, instantOf, localDay } from '../domain/day.ts'
import { afterRest } from '../domain/rest.ts'

const DAY = 86_400_000

/** How long after its moment a step is still made up for, when nobody ticked in time. */
export const CATCH_UP = 3 * DAY

export type Moment = { readonly due: Instant; readonly at: Instant }

/** When the calendar has something, and when people may hear of it. */
export function momentOf(calendar: Calendar, due: Instant): Moment {
  return { due, at: afterRest(calendar, due) }
}

/** The beginning of the day on which it is heard; undefined for nothing. */
export function dayOfMoment(moment: Moment | undefined): Instant | undefined {
  return moment === undefined ? undefined : instantOf(localDay(moment.at))
}
