import { type Calendar, dueDayOf, lateFrom, locksAt, summaryAt } from '../domain/calendar.ts'
import { addDays, type Instant, instantOf, localDay } from '../domain/day.ts'
import { addMonths, dayIn, type Period, periodOf } from '../domain/period.ts'
import { afterRest } from '../domain/rest.ts'
import type { Step } from '../services/notices.ts'

const DAY = 86_400_000

/** How long after its moment a step is still made up for, when nobody ticked in time. */
export const CATCH_UP = 3 * DAY

/**
 * The steps due at `now`, oldest first: due by then, still of use, and with messages that could leave only
 * after `since`. Which of their messages exist already is not known here.
 */
export function dueSteps(calendar: Calendar, now: Instant, since: Instant): Step[] {
  return stepsAround(calendar, now)
    .filter((step) => step.due <= now && step.at > since && step.until > now)
    .sort((one, other) => one.at - other.at)
}

/** The next moment at which the calendar has something to say. */
export function nextStepAt(calendar: Calendar, now: Instant): Instant | null {
  const moments = stepsAround(calendar, now).map(({ at }) => at)
  const later = moments.filter((at) => at > now)
  return later.length === 0 ? null : Math.min(...later)
}

/** The steps of the months that may have one due, or to come. */
function stepsAround(calendar: Calendar, now: Instant): Step[] {
  const current = periodOf(localDay(now))
  return [-3, -2, -1, 0, 1].flatMap((months) => stepsOf(calendar, addMonths(current, months)))
}

/**
 * The steps of a month: it opens, those who owe are reminded around the due day, the summary goes out. Rest
 * may bring several together; a person hears once a day of a month, so the last reminder of a day stands,
 * and each is stale as soon as the next one's day begins.
 */
export function stepsOf(calendar: Calendar, period: Period): Step[] {
  const at = (due: Instant) => ({ due, at: afterRest(calendar, due) })
  const opening = at(instantOf(dayIn(period, calendar.openDay), calendar.remindAt))
  const reminders = [...calendar.remind]
    .sort((one, other) => one - other)
    .map((offset) => ({
      name: String(offset),
      ...at(instantOf(addDays(dueDayOf(calendar, period), offset), calendar.remindAt)),
    }))
    .filter(({ at }) => localDay(at) > localDay(opening.at) && at < locksAt(calendar, period))
  const distinct = reminders.filter((reminder, index) => !sameDay(reminder, reminders[index + 1]))
  const summary = at(summaryAt(calendar, period))
  const steps: Step[] = [
    {
      job: 'opening',
      period,
      name: '0',
      ...opening,
      until: staleAt(distinct[0]) ?? lateFrom(calendar, period),
    },
    ...distinct.map((reminder, index) => ({
      job: 'reminder' as const,
      period,
      ...reminder,
      until: staleAt(distinct[index + 1]) ?? locksAt(calendar, period),
    })),
    { job: 'summary', period, name: '0', ...summary, until: summary.at + CATCH_UP },
  ]
  return steps.filter((step) => step.at < step.until)
}

type Moment = { readonly at: Instant }

function sameDay(one: Moment, next: Moment | undefined): boolean {
  return next !== undefined && localDay(next.at) === localDay(one.at)
}

function staleAt(next: Moment | undefined): Instant | undefined {
  return next === undefined ? undefined : instantOf(localDay(next.at))
}
