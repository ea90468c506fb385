import { type Calendar, dueDayOf, lateFrom, locksAt, summaryAt } from '../domain/calendar.ts'
import { addDays, type Day, type Instant, instantOf, localDay } from '../domain/day.ts'
import { dayIn, type Period } from '../domain/period.ts'
import type { Step } from '../services/notices.ts'
import { CATCH_UP, dayOfMoment, type Moment, momentOf } from './step.ts'

/**
 * The ladder of a month. It opens; those who owe are reminded around the due day; then others are asked, one day after
 * the other as long as the month takes anything; the office hears when it locks. Rest may bring several reminders
 * together; a person hears one of a month a day, so the last of a day stands, and each is stale as soon as the next one's
 * day begins.
 */
export function ladderOf(calendar: Calendar, period: Period): Step[] {
  const dueDay = dueDayOf(calendar, period)
  const lock = locksAt(calendar, period)
  const on = (day: Day): Moment => momentOf(calendar, instantOf(day, calendar.remindAt))
  const opening = on(dayIn(period, calendar.openDay))
  const reminders = [...calendar.remind]
    .sort((one, other) => one - other)
    .map((offset) => ({ name: String(offset), ...on(addDays(dueDay, offset)) }))
    .filter(({ at }) => localDay(at) > localDay(opening.at) && at < lock)
    .filter((reminder, index, all) => !sameDay(reminder, all[index + 1]))
  const rung = (job: 'deputy' | 'officer' | 'calls', days: number): Step => ({
    job,
    period,
    name: '0',
    ...askedOn(on, addDays(dueDay, 1), addDays(dueDay, days), lock),
    until: lock,
  })
  const locked = on(localDay(lock))
  const steps: Step[] = [
    {
      job: 'opening',
      period,
      name: '0',
      ...opening,
      until: dayOfMoment(reminders[0]) ?? lateFrom(calendar, period),
    },
    ...reminders.map((reminder, index) => ({
      job: 'reminder' as const,
      period,
      ...reminder,
      until: dayOfMoment(reminders[index + 1]) ?? lock,
    })),
    rung('deputy', 1),
    rung('officer', 2),
    rung('calls', 2),
    { job: 'lock', period, name: '0', ...locked, until: lockedUntil(calendar, period, locked.at) },
  ]
  return steps.filter((step) => step.at < step.until)
}

/**
 * When others are asked: on their day, or the day before where rest would carry that past the lock, but only when the month is
 * late; one that locks right after its due day has but that day left. What no day is left for the office hears as it locks.
 */
function askedOn(on: (day: Day) => Moment, late: Day, day: Day, lock: Instant): Moment {
  const last = addDays(localDay(lock), -1)
  const own = on(earlierOf(day, last))
  return own.at < lock ? own : on(earlierOf(late, last))
}

/** That a month is locked is news for some days, but not beside its summary, which says more. */
function lockedUntil(calendar: Calendar, period: Period, at: Instant): Instant {
  const summary = momentOf(calendar, summaryAt(calendar, period)).at
  return summary > at ? Math.min(at + CATCH_UP, summary) : instantOf(addDays(localDay(at), 1))
}

function earlierOf(one: Day, other: Day): Day {
  return one < other ? one : other
}

function sameDay(one: Moment, next: Moment | undefined): boolean {
  return next !== undefined && localDay(next.at) === localDay(one.at)
}
