import { type Calendar, currentPeriod, dueDayOf, locksAt } from '../domain/calendar.ts'
import { addDays, type Instant, instantOf, localDay } from '../domain/day.ts'
import { meetingOn } from '../domain/giao-ban.ts'
import { addMonths, type Period, periodOf } from '../domain/period.ts'
import { spanKindOf, spansEndingWith } from '../domain/span.ts'
import type { SummaryStep } from '../services/summary-notices.ts'
import { CATCH_UP, leavesInTime, momentOf, summaryOf } from './step.ts'

/** When the due day's progress leaves: late enough to count the day, early enough to call somebody. */
const PROGRESS_AT = '16:00'

/** How long after the summary each branch gets its own year. */
const FEEDBACK_AFTER = 30 * 60_000

/** How many months after a quarter, and whatever of a year is told with it, the next is told. */
const QUARTER = 3

/** How long into the morning the digest still makes sense. */
const DIGEST_FOR = 2 * 60 * 60_000

/** How long before the weekly meeting its line leaves. */
const BEFORE_MEETING = 60 * 60_000

/** The summaries due at that instant, still of use, and to leave only after `since`; oldest first. */
export function dueSummaries(calendar: Calendar, now: Instant, since = now - CATCH_UP): SummaryStep[] {
  const current = periodOf(localDay(now))
  const months = [-4, -3, -2, -1, 0].flatMap((back) => summariesOf(calendar, addMonths(current, back)))
  return [...months, ...weeklyAround(calendar, now), ...digestOf(calendar, now)]
    .filter((step) => step.due <= now && step.at > since && leavesInTime(calendar, step, now))
    .sort((one, other) => one.at - other.at)
}

/** The summaries of a month: its progress on the due day, then the month with its pictures, whatever ends with it, and each branch's own year. */
export function summariesOf(calendar: Calendar, period: Period): SummaryStep[] {
  const progress = momentOf(calendar, instantOf(dueDayOf(calendar, period), PROGRESS_AT))
  const month = { period, ...summaryOf(calendar, period, 1) }
  const feedback = momentOf(calendar, month.due + FEEDBACK_AFTER)
  const spans = spansEndingWith(period).map((periods) => ({
    job: 'span' as const,
    name: spanKindOf(periods),
    periods,
    period,
    ...summaryOf(calendar, period, QUARTER),
  }))
  const steps: SummaryStep[] = [
    { job: 'progress', period, name: '0', ...progress, until: progressUntil(calendar, period, progress.at) },
    { job: 'summary', name: '0', ...month },
    { job: 'pictures', name: '0', ...month },
    ...spans,
    { job: 'feedback', name: '0', ...month, ...feedback, until: month.until + FEEDBACK_AFTER },
  ]
  return steps.filter((step) => step.at < step.until)
}

/** Progress of yesterday helps nobody, nor does that of a month which takes nothing any more. */
function progressUntil(calendar: Calendar, period: Period, at: Instant): Instant {
  return Math.min(instantOf(addDays(localDay(at), 1)), locksAt(calendar, period))
}

/**
 * What waits for the office is told once on a morning on which it may be told; later in the day it helps nobody. So days of
 * rest have none: what came in meanwhile is told together when they are over. Quiet hours may bring that of a day to the next.
 */
function digestOf(calendar: Calendar, now: Instant): SummaryStep[] {
  const today = localDay(now)
  const moments = [today, addDays(today, -1)].map(
    (day) => momentOf(calendar, instantOf(day, calendar.remindAt)).at,
  )
  const at = moments.find((moment) => localDay(moment) === today)
  if (at === undefined) return []
  return [{ job: 'digest', period: periodOf(today), name: today, due: at, at, until: at + DIGEST_FOR }]
}

/** The lines before the weekly meetings of these days, about the month that is gathered then; one that rest would bring after its meeting is left out. */
function weeklyAround(calendar: Calendar, now: Instant): SummaryStep[] {
  const { giaoBan } = calendar
  if (giaoBan === null) return []
  const today = localDay(now)
  return [today, addDays(today, 1)].flatMap((day) => {
    const until = meetingOn(giaoBan, day)
    if (until === undefined) return []
    const due = until - BEFORE_MEETING
    const { at } = momentOf(calendar, due)
    const period = currentPeriod(calendar, at)
    return at < until ? [{ job: 'weekly' as const, period, name: day, due, at, until }] : []
  })
}
