import { dueDayOf, locksAt, nextOpening, openPeriods, opennessAt, summaryAt } from '../../domain/calendar.ts'
import type { Committee } from '../../domain/committee.ts'
import { type Instant, localDay } from '../../domain/day.ts'
import { weekdayNames } from '../../domain/giao-ban.ts'
import { localIso } from '../../domain/local-iso.ts'
import type { Holding } from '../../domain/office.ts'
import { dayIn, type Period } from '../../domain/period.ts'
import type { Facts } from '../facts.ts'
import { chained, phrase } from '../phrase.ts'
import type { Phrase, Reply } from '../reply.ts'
import type { State } from '../state.ts'
import { stay, type Turn } from '../turn-result.ts'

/** /lich: the days of the named month, or of those that are open and the one to come, of each committee. */
export function tellCalendar(
  state: State,
  offices: readonly Holding[],
  month: Period | null,
  facts: Facts,
): Turn {
  const committees = new Map(offices.map(({ committee }) => [committee.id, committee]))
  const replies = [...committees.values()].map((committee) => calendarOf(committee, month, facts.now))
  return stay(state, facts, ...replies)
}

/** The calendar of a committee: a line for each day that matters, month by month, and the weekly meeting. */
export function calendarOf(committee: Committee, month: Period | null, now: Instant): Reply {
  const { calendar } = committee
  const open = openPeriods(calendar, now)
  const periods = month === null ? [...open, nextOpening(calendar, now).period] : [month]
  const meeting = calendar.giaoBan
  const lines = [
    phrase('dates.head', { committee: committee.name }),
    ...(month === null && open.length === 0 ? [phrase('dates.noneOpen')] : []),
    ...periods.flatMap((period) => daysOf(committee, period, now)),
    ...(meeting === null ? [] : [phrase(`weekday.${weekdayNames[meeting.weekday]}`, { time: meeting.time })]),
  ]
  return { kind: 'phrase', ...chained(lines) }
}

function daysOf({ calendar }: Committee, period: Period, now: Instant): Phrase[] {
  const state = opennessAt(calendar, period, now)
  const isOpen = state === 'open'
  return [
    phrase(isOpen ? 'dates.open' : state === 'locked' ? 'dates.locked' : 'dates.coming', {
      month: period,
    }),
    phrase('dates.opens', { day: dayIn(period, calendar.openDay) }),
    phrase('dates.due', { day: dueDayOf(calendar, period) }),
    phrase('dates.locks', { day: localDay(locksAt(calendar, period)) }),
    phrase('dates.summary', {
      day: localDay(summaryAt(calendar, period)),
      time: localIso(summaryAt(calendar, period)).slice(11, 16),
    }),
  ]
}
