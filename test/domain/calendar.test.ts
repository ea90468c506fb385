import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Calendar,
  currentPeriod,
  defaultCalendar,
  dueDayOf,
  lateFrom,
  locksAt,
  meetingsOpenAt,
  nextOpening,
  opennessAt,
  openPeriods,
  opensAt,
  summaryAt,
} from '../../src/domain/calendar.ts'
import { type Instant, instantOf, localDay } from '../../src/domain/day.ts'
import { addMonths, dayIn, periodOf } from '../../src/domain/period.ts'

const calendar = (days: Partial<Calendar>): Calendar => ({ ...defaultCalendar, ...days })

/** What of October 2026 may be filed. */
const october = (at: Instant) => opennessAt(defaultCalendar, '2026-10', at)

/** The month being gathered as a day begins. */
const gathered = (day: string) => currentPeriod(defaultCalendar, instantOf(day))

/** The instant just before. */
const before = (at: Instant): Instant => at - 1

describe('the usual month', () => {
  it('opens on the 25th, is due on the 3rd of the next month, and locks as the 6th begins', () => {
    expect(opensAt(defaultCalendar, '2026-10')).toBe(instantOf('2026-10-25'))
    expect(dueDayOf(defaultCalendar, '2026-10')).toBe('2026-11-03')
    expect(lateFrom(defaultCalendar, '2026-10')).toBe(instantOf('2026-11-04'))
    expect(locksAt(defaultCalendar, '2026-10')).toBe(instantOf('2026-11-06'))
    expect(summaryAt(defaultCalendar, '2026-10')).toBe(instantOf('2026-11-08', '07:30'))
  })

  it('runs over the end of the year', () => {
    expect(opensAt(defaultCalendar, '2026-12')).toBe(instantOf('2026-12-25'))
    expect(dueDayOf(defaultCalendar, '2026-12')).toBe('2027-01-03')
    expect(locksAt(defaultCalendar, '2026-12')).toBe(instantOf('2027-01-06'))
    expect(openPeriods(defaultCalendar, instantOf('2027-01-02'))).toEqual(['2026-12'])
  })

  it('takes the meeting from its 1st, all of it from its 25th, and nothing from the lock on', () => {
    expect(october(before(meetingsOpenAt('2026-10')))).toBe('before')
    expect(october(instantOf('2026-10-01'))).toBe('meetings')
    expect(october(before(opensAt(defaultCalendar, '2026-10')))).toBe('meetings')
    expect(october(instantOf('2026-10-25'))).toBe('open')
    expect(october(before(locksAt(defaultCalendar, '2026-10')))).toBe('open')
    expect(october(instantOf('2026-11-06'))).toBe('locked')
  })

  it('is still on time in the last moment of the due day in Viet Nam', () => {
    const last = instantOf('2026-11-03', '23:59')
    expect(last < lateFrom(defaultCalendar, '2026-10')).toBe(true)
    expect(last + 60_000 < lateFrom(defaultCalendar, '2026-10')).toBe(false)
  })

  it('is the one being gathered until the next opens', () => {
    expect(gathered('2026-10-24')).toBe('2026-09')
    expect(gathered('2026-10-25')).toBe('2026-10')
    expect(gathered('2026-11-05')).toBe('2026-10')
    expect(gathered('2026-11-23')).toBe('2026-10')
    expect(gathered('2026-11-25')).toBe('2026-11')
  })

  it('is announced while none is open', () => {
    expect(openPeriods(defaultCalendar, instantOf('2026-11-23'))).toEqual([])
    expect(nextOpening(defaultCalendar, instantOf('2026-11-23'))).toEqual({
      period: '2026-11',
      day: '2026-11-25',
    })
    expect(nextOpening(defaultCalendar, opensAt(defaultCalendar, '2026-11'))).toEqual({
      period: '2026-12',
      day: '2026-12-25',
    })
  })
})

describe('a calendar with days that not every month has', () => {
  it('opens on the last day of a month that is too short', () => {
    const late = calendar({ openDay: 31 })
    expect(opensAt(late, '2026-02')).toBe(instantOf('2026-02-28'))
    expect(opensAt(late, '2024-02')).toBe(instantOf('2024-02-29'))
    expect(opensAt(late, '2026-04')).toBe(instantOf('2026-04-30'))
    expect(opensAt(late, '2026-12')).toBe(instantOf('2026-12-31'))
  })

  it('is due on the last day of a next month that is too short, and locks and is summed up when that is over', () => {
    const late = calendar({ dueDay: 28, lockDay: 30, summaryDay: 31 })
    expect(dueDayOf(late, '2027-01')).toBe('2027-02-28')
    expect(locksAt(late, '2027-01')).toBe(instantOf('2027-03-01'))
    expect(summaryAt(late, '2027-01')).toBe(instantOf('2027-03-01', '07:30'))
    expect(openPeriods(late, instantOf('2027-02-28', '23:59'))).toEqual(['2027-01', '2027-02'])
    expect(locksAt(late, '2028-01')).toBe(instantOf('2028-02-29'))
    expect(locksAt(calendar({ dueDay: 30, lockDay: 31 }), '2026-03')).toBe(instantOf('2026-05-01'))
    expect(locksAt(late, '2026-03')).toBe(instantOf('2026-04-30'))
  })

  it('is summed up before it locks where the office wants it so', () => {
    expect(summaryAt(calendar({ summaryDay: 5 }), '2026-10')).toBe(instantOf('2026-11-05', '07:30'))
  })

  it('may have two months open at once, the oldest first', () => {
    const long = calendar({ openDay: 5, lockDay: 20 })
    expect(openPeriods(long, instantOf('2026-11-10'))).toEqual(['2026-10', '2026-11'])
    expect(currentPeriod(long, instantOf('2026-11-10'))).toBe('2026-10')
    expect(currentPeriod(long, instantOf('2026-11-20'))).toBe('2026-11')
  })
})

const anyDay = fc.integer({ min: 1, max: 31 })

const anyCalendar = fc
  .record({ openDay: anyDay, dueDay: anyDay, lockDay: anyDay, summaryDay: anyDay })
  .map(calendar)

/** Any moment of those years, every other one just as a day begins: that is where a month opens and locks. */
const anyInstant = fc
  .tuple(fc.integer({ min: Date.UTC(2016, 0, 1), max: Date.UTC(2030, 11, 31) }), fc.boolean())
  .map(([at, begins]) => (begins ? instantOf(localDay(at)) : at))

/** Every month that anything could be said of at that instant, oldest first. */
const around = (now: Instant): string[] =>
  [-5, -4, -3, -2, -1, 0, 1, 2].map((months) => addMonths(periodOf(localDay(now)), months))

/** A calendar that a setup takes. */
const anyAccepted = fc
  .record({ openDay: anyDay, dueDay: fc.integer({ min: 1, max: 30 }), summaryDay: anyDay })
  .chain((days) =>
    fc.integer({ min: days.dueDay + 1, max: 31 }).map((lockDay) => calendar({ ...days, lockDay })),
  )

const anyPeriod = fc.integer({ min: 0, max: 240 }).map((months) => addMonths('2016-01', months))

describe('whatever the calendar and the moment', () => {
  it('a month that a setup takes opens, is due, and locks when the due day is over; its summary keeps its place', () => {
    fc.assert(
      fc.property(anyAccepted, anyPeriod, (days, period) => {
        const [late, locks] = [lateFrom(days, period), locksAt(days, period)]
        expect(opensAt(days, period)).toBeLessThan(late)
        expect(late).toBeLessThanOrEqual(locks)
        expect(summaryAt(days, period) >= locks || days.summaryDay < days.lockDay).toBe(true)
        const lockDay = dayIn(addMonths(period, 1), days.lockDay)
        const isShort = lockDay <= dueDayOf(days, period)
        expect(locks).toBe(isShort ? late : instantOf(lockDay))
      }),
    )
  })

  it('a month is before, then its meeting is open, then all of it, then it is locked', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, (days, now) => {
        const period = periodOf(localDay(now))
        expect(meetingsOpenAt(period) <= opensAt(days, period)).toBe(true)
        expect(opensAt(days, period) < locksAt(days, period)).toBe(true)
        expect(lateFrom(days, period)).toBe(instantOf(dueDayOf(days, period)) + 86_400_000)
        const order = ['locked', 'open', 'meetings', 'before']
        const found = around(now).map((one) => order.indexOf(opennessAt(days, one, now)))
        expect(found).toEqual(found.toSorted((one, other) => one - other))
      }),
    )
  })

  it('the open months are those that are open, oldest first', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, (days, now) => {
        expect(openPeriods(days, now)).toEqual(
          around(now).filter((period) => opennessAt(days, period, now) === 'open'),
        )
      }),
    )
  })

  it('the month being gathered is the oldest open one, or else the last that was locked', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, (days, now) => {
        const current = currentPeriod(days, now)
        const [oldest] = openPeriods(days, now)
        const lastLocked = around(now).findLast((period) => opennessAt(days, period, now) === 'locked')
        expect(current).toBe(oldest ?? lastLocked)
      }),
    )
  })

  it('the next month to open is the first that has not, and follows the one being gathered', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, (days, now) => {
        const { period, day } = nextOpening(days, now)
        expect(period).toBe(around(now).find((one) => opensAt(days, one) > now))
        expect(instantOf(day)).toBe(opensAt(days, period))
        const last = openPeriods(days, now).at(-1) ?? currentPeriod(days, now)
        expect(addMonths(last, 1)).toBe(period)
      }),
    )
  })
})
