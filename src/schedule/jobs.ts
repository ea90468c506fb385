import type { Calendar } from '../domain/calendar.ts'
import { type Instant, localDay } from '../domain/day.ts'
import { addMonths, type Period, periodOf } from '../domain/period.ts'
import type { Step } from '../services/notices.ts'
import { ladderOf } from './ladder.ts'
import { meetingsOf } from './meetings.ts'
import { leavesInTime, summaryOf } from './step.ts'

/** The days of the month on which a committee's branches meet. */
type MeetingDays = readonly number[]

/**
 * The steps due at `now`, oldest first: due by then, with messages that still leave in time, and could only
 * after `since`. Which of their messages exist already is not known here.
 */
export function dueSteps(
  calendar: Calendar,
  now: Instant,
  since: Instant,
  meetingDays: MeetingDays = [],
): Step[] {
  return stepsAround(calendar, now, meetingDays)
    .filter((step) => step.due <= now && step.at > since && leavesInTime(calendar, step, now))
    .sort((one, other) => one.at - other.at)
}

/** The next moment at which the calendar has something to say. */
export function nextStepAt(calendar: Calendar, now: Instant, meetingDays: MeetingDays = []): Instant | null {
  const moments = stepsAround(calendar, now, meetingDays).map(({ at }) => at)
  const later = moments.filter((at) => at > now)
  return later.length === 0 ? null : Math.min(...later)
}

/** The steps of the months that may have one due, or to come. */
function stepsAround(calendar: Calendar, now: Instant, meetingDays: MeetingDays): Step[] {
  const current = periodOf(localDay(now))
  return [-3, -2, -1, 0, 1].flatMap((months) => stepsOf(calendar, addMonths(current, months), meetingDays))
}

/** The steps of a month: its ladder, the meetings of the branches, the summary. */
export function stepsOf(calendar: Calendar, period: Period, meetingDays: MeetingDays = []): Step[] {
  const summary: Step = { job: 'summary', period, name: '0', ...summaryOf(calendar, period, 1) }
  return [
    ...ladderOf(calendar, period),
    ...meetingsOf(calendar, period, meetingDays),
    ...(summary.at < summary.until ? [summary] : []),
  ]
}
