import { addDays, type Day, type Instant, instantOf, localDay } from './day.ts'
import type { GiaoBan } from './giao-ban.ts'
import { addMonths, dayIn, type Period, periodOf } from './period.ts'

/** A committee's own rhythm. Days of month are 1..31, shortened where the month is; times are `07:30`. */
export type Calendar = {
  readonly openDay: number
  readonly dueDay: number
  readonly lockDay: number
  readonly summaryDay: number
  readonly summaryAt: string
  /** Days from the due day on which those who owe are reminded. */
  readonly remind: readonly number[]
  readonly remindAt: string
  /** From the first time to the second nobody is disturbed. */
  readonly quiet: { readonly from: string; readonly to: string }
  /** Days on which nobody is disturbed, beside the public holidays. */
  readonly holidays: readonly Day[]
  /** The committee's weekly meeting; null where it has none, or wants no line before it. */
  readonly giaoBan: GiaoBan | null
  /** Whether people may be reminded on Saturdays and Sundays. */
  readonly weekends: boolean
}

export const defaultCalendar: Calendar = {
  openDay: 25,
  dueDay: 3,
  lockDay: 6,
  summaryDay: 8,
  summaryAt: '07:30',
  remind: [-2, 0, 1],
  remindAt: '08:00',
  quiet: { from: '20:30', to: '06:30' },
  holidays: [],
  giaoBan: null,
  weekends: true,
}

/** The month opens on its own `openDay`, 00:00. */
export function opensAt(calendar: Calendar, period: Period): Instant {
  return instantOf(dayIn(period, calendar.openDay))
}

/** The meeting section opens on the 1st of the month: a branch may file right after its meeting. */
export function meetingsOpenAt(period: Period): Instant {
  return instantOf(dayIn(period, 1))
}

/** The due day: `dueDay` of the next month. */
export function dueDayOf(calendar: Calendar, period: Period): Day {
  return dayIn(addMonths(period, 1), calendar.dueDay)
}

/** The first instant that is late: the end of the due day. */
export function lateFrom(calendar: Calendar, period: Period): Instant {
  return instantOf(addDays(dueDayOf(calendar, period), 1))
}

/**
 * The month locks at `lockDay` of the next month, 00:00; where that month is so short that the due day is its last, only when
 * the due day is over.
 */
export function locksAt(calendar: Calendar, period: Period): Instant {
  const lock = instantOf(dayIn(addMonths(period, 1), calendar.lockDay))
  return Math.max(lock, lateFrom(calendar, period))
}

/** From when on figures of a month are no longer corrected by who filed them, the office's opening again included. */
export function closesAt(calendar: Calendar, period: Period, unlockedUntil: Instant | null): Instant {
  return Math.max(locksAt(calendar, period), unlockedUntil ?? 0)
}

/** When the office and the leaders get the month's summary: where its day comes after the lock, so it does in a short month. */
export function summaryAt(calendar: Calendar, period: Period): Instant {
  const { summaryDay, lockDay } = calendar
  const day = dayIn(addMonths(period, 1), summaryDay)
  const locked = localDay(locksAt(calendar, period))
  return instantOf(summaryDay >= lockDay && day < locked ? locked : day, calendar.summaryAt)
}

export type Openness = 'before' | 'meetings' | 'open' | 'locked'

/** What of a month may be filed at that instant: nothing yet, its meeting section, all of it, or no more. */
export function opennessAt(calendar: Calendar, period: Period, now: Instant): Openness {
  if (now >= locksAt(calendar, period)) return 'locked'
  if (now >= opensAt(calendar, period)) return 'open'
  return now >= meetingsOpenAt(period) ? 'meetings' : 'before'
}

/** The same for a branch whose month the office has opened again until an instant; null where it has not. */
export function opennessWith(
  calendar: Calendar,
  period: Period,
  unlockedUntil: Instant | null,
  now: Instant,
): Openness {
  const openness = opennessAt(calendar, period, now)
  return openness === 'locked' && isUnlocked(unlockedUntil, now) ? 'open' : openness
}

/** Whether a month that the office has opened until then is open now. */
export function isUnlocked(unlockedUntil: Instant | null, now: Instant): boolean {
  return unlockedUntil !== null && now < unlockedUntil
}

/** The months open at that instant, oldest first; usually one, none or two. */
export function openPeriods(calendar: Calendar, now: Instant): Period[] {
  const current = periodOf(localDay(now))
  return [-2, -1, 0]
    .map((months) => addMonths(current, months))
    .filter((period) => opennessAt(calendar, period, now) === 'open')
}

/** The oldest month that is not locked: what is earlier is not rewritten. */
export function oldestUnlocked(calendar: Calendar, now: Instant): Period {
  let period = periodOf(localDay(now))
  while (opennessAt(calendar, addMonths(period, -1), now) !== 'locked') period = addMonths(period, -1)
  return period
}

/** The month being gathered: the oldest open one, or else the last that was locked. */
export function currentPeriod(calendar: Calendar, now: Instant): Period {
  const [oldest] = openPeriods(calendar, now)
  if (oldest !== undefined) return oldest
  let period = periodOf(localDay(now))
  while (opennessAt(calendar, period, now) !== 'locked') period = addMonths(period, -1)
  return period
}

/** The next month to open, where none is open. */
export function nextOpening(calendar: Calendar, now: Instant): { period: Period; day: Day } {
  let period = periodOf(localDay(now))
  while (opensAt(calendar, period) <= now) period = addMonths(period, 1)
  return { period, day: dayIn(period, calendar.openDay) }
}

/** The last month whose due day is past: what a figure without a month is of. */
export function lastDue(calendar: Calendar, now: Instant): Period {
  let period = periodOf(localDay(now))
  while (lateFrom(calendar, period) > now) period = addMonths(period, -1)
  return period
}
