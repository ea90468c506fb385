import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Calendar, defaultCalendar, locksAt } from '../../src/domain/calendar.ts'
import { addDays, instantOf, localDay } from '../../src/domain/day.ts'
import { afterRest } from '../../src/domain/rest.ts'
import { localIso } from '../../src/domain/local-iso.ts'
import { dueSummaries, summariesOf } from '../../src/schedule/summaries.ts'

const shown = (calendar: Calendar, period: string) =>
  summariesOf(calendar, period).map(({ job, name, at }) => `${job} ${name} ${localIso(at).slice(0, 16)}`)

const weekly = (calendar: Calendar, at: string) =>
  dueSummaries(calendar, instantOf(at.slice(0, 10), at.slice(11)))
    .filter(({ job }) => job === 'weekly')
    .map(({ name, at }) => `${name} ${localIso(at).slice(11, 16)}`)

describe('the summaries of a month', () => {
  test('are the progress of the due day, the month on its summary day, and then the years of the branches', () => {
    expect(shown(defaultCalendar, '2026-10')).toEqual([
      'progress 0 2026-11-03T16:00',
      'summary 0 2026-11-08T07:30',
      'pictures 0 2026-11-08T07:30',
      'feedback 0 2026-11-08T08:00',
    ])
  })

  test('and what ends with it: after December the quarter and the year', () => {
    expect(shown(defaultCalendar, '2026-12').slice(1)).toEqual([
      'summary 0 2027-01-08T07:30',
      'pictures 0 2027-01-08T07:30',
      'span quarter 2027-01-08T07:30',
      'span year 2027-01-08T07:30',
      'feedback 0 2027-01-08T08:00',
    ])
  })

  test('leave after the holidays', () => {
    const calendar = { ...defaultCalendar, holidays: ['2026-11-03', '2026-11-08', '2026-11-09'] }
    expect(shown(calendar, '2026-10')).toEqual([
      'progress 0 2026-11-04T16:00',
      'summary 0 2026-11-10T07:30',
      'pictures 0 2026-11-10T07:30',
      'feedback 0 2026-11-10T08:00',
    ])
  })
})

const progress = (calendar: Calendar, period: string) =>
  summariesOf(calendar, period).filter(({ job }) => job === 'progress')

describe('the progress of the due day', () => {
  test('is not told where holidays last until the month locks', () => {
    const calendar = { ...defaultCalendar, holidays: ['2026-11-03', '2026-11-04', '2026-11-05'] }
    expect(progress(calendar, '2026-10')).toEqual([])
    expect(progress({ ...calendar, lockDay: 7 }, '2026-10')).toHaveLength(1)
  })

  test('is news until the day is over or the month locks, whatever the days', () => {
    const days = fc.record({ dueDay: fc.integer({ min: 1, max: 30 }), more: fc.integer({ min: 1, max: 10 }) })
    const holidays = fc.uniqueArray(fc.nat(30).map((count) => addDays('2026-11-01', count)))
    fc.assert(
      fc.property(days, holidays, ({ dueDay, more }, feasts) => {
        const lockDay = Math.min(dueDay + more, 31)
        const calendar = { ...defaultCalendar, dueDay, lockDay, holidays: feasts }
        for (const { at, until } of progress(calendar, '2026-10')) {
          expect(until).toBeLessThanOrEqual(locksAt(calendar, '2026-10'))
          expect(localDay(until - 1)).toBe(localDay(at))
        }
      }),
    )
  })
})

/** What is told at that moment where nobody has ticked since long before. */
const afterDowntime = (at: string) =>
  dueSummaries(defaultCalendar, instantOf(at.slice(0, 10), at.slice(11)), 0)
    .filter(({ job }) => job !== 'digest')
    .map(({ job, name, period }) => `${job} ${name} ${period}`)

const month = (period: string) => [`summary 0 ${period}`, `pictures 0 ${period}`]
const spans = (at: string) => afterDowntime(at).filter((one) => one.startsWith('span'))

describe('after a downtime', () => {
  test('a month is news until the next one is due, which then is told alone', () => {
    expect(afterDowntime('2026-11-14T10:00')).toContain('summary 0 2026-10')
    expect(afterDowntime('2026-12-08T07:29')).toEqual([
      'span quarter 2026-09',
      'span nine 2026-09',
      ...month('2026-10'),
      'feedback 0 2026-10',
    ])
    expect(afterDowntime('2026-12-08T07:30').filter((one) => !one.startsWith('span'))).toEqual([
      'feedback 0 2026-10',
      ...month('2026-11'),
    ])
    expect(afterDowntime('2026-12-08T08:00')).not.toContain('feedback 0 2026-10')
  })

  test('a quarter and the year so far are news until the next quarter', () => {
    expect(spans('2027-04-08T07:29')).toEqual(['span quarter 2026-12', 'span year 2026-12'])
    expect(spans('2027-04-08T07:30')).toEqual(['span quarter 2027-03'])
  })

  test('progress of yesterday and the line of a meeting that has begun are not told', () => {
    expect(afterDowntime('2026-11-04T00:00').some((one) => one.startsWith('progress'))).toBe(false)
    expect(afterDowntime('2026-11-03T20:29')).toContain('progress 0 2026-10')
    expect(afterDowntime('2026-11-03T20:30').some((one) => one.startsWith('progress'))).toBe(false)
  })

  test('of any length, at any minute, there is one of a kind', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 * 24 * 60 }), (minutes) => {
        const steps = dueSummaries(defaultCalendar, instantOf('2026-01-01') + minutes * 60_000, 0)
        const kinds = steps.map(({ job, name }) =>
          job === 'span' && name !== 'quarter' ? 'year so far' : job,
        )
        expect(new Set(kinds).size).toBe(kinds.length)
      }),
    )
  })
})

const isWorked = (calendar: Calendar, day: string) =>
  localDay(afterRest(calendar, instantOf(day, '14:00'))) === day

describe('the digest of what waits', () => {
  test('is one on every working morning and none on a day of rest, whatever the hour and the quiet hours', () => {
    const hour = fc
      .nat(47)
      .map((half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`)
    const quiet = fc.constantFrom(
      { from: '20:30', to: '06:30' },
      { from: '00:00', to: '00:00' },
      { from: '11:30', to: '13:30' },
    )
    const holidays = fc.uniqueArray(fc.nat(20).map((count) => addDays('2026-11-10', count)))
    fc.assert(
      fc.property(hour, quiet, holidays, fc.boolean(), (remindAt, hours, feasts, weekends) => {
        const calendar: Calendar = { ...defaultCalendar, remindAt, quiet: hours, holidays: feasts, weekends }
        const days = Array.from({ length: 14 }, (_, count) => addDays('2026-11-11', count))
        const looks = days.flatMap((day) => [hours.to, '06:00', remindAt].map((time) => instantOf(day, time)))
        const told = looks
          .flatMap((now) => dueSummaries(calendar, now, 0))
          .filter(({ job }) => job === 'digest')
          .map(({ name, at }) => `${name} ${localDay(at)}`)
        const worked = days.filter((day) => isWorked(calendar, day))
        expect([...new Set(told)]).toEqual(worked.map((day) => `${day} ${day}`))
      }),
      { numRuns: 40 },
    )
  })
})

describe('the line before the weekly meeting', () => {
  const monday: Calendar = { ...defaultCalendar, giaoBan: { weekday: 1, time: '08:00' } }
  test('is due an hour before it, until it begins', () => {
    expect(weekly(monday, '2026-11-23T06:59')).toEqual([])
    expect(weekly(monday, '2026-11-23T07:00')).toEqual(['2026-11-23 07:00'])
    expect(weekly(monday, '2026-11-23T07:59')).toEqual(['2026-11-23 07:00'])
    expect(weekly(monday, '2026-11-23T08:00')).toEqual([])
    expect(weekly(monday, '2026-11-24T07:30')).toEqual([])
  })

  test('leaves when the quiet hours end, where that is before the meeting', () => {
    const early: Calendar = { ...defaultCalendar, giaoBan: { weekday: 1, time: '07:00' } }
    expect(weekly(early, '2026-11-23T06:00')).toEqual(['2026-11-23 06:30'])
    expect(weekly({ ...early, giaoBan: { weekday: 1, time: '06:30' } }, '2026-11-23T06:00')).toEqual([])
  })

  test('is not there on a holiday, nor where no meeting is named', () => {
    expect(weekly({ ...monday, holidays: ['2026-11-23'] }, '2026-11-23T07:30')).toEqual([])
    expect(weekly(defaultCalendar, '2026-11-23T07:30')).toEqual([])
  })
})

describe('at any minute', () => {
  test('nothing is due at rest, too early or stale', () => {
    const minute = fc.integer({ min: 0, max: 500 * 24 * 60 })
    const calendar: Calendar = {
      ...defaultCalendar,
      giaoBan: { weekday: 0, time: '09:00' },
      holidays: ['2026-12-03', '2027-01-08', '2027-01-09'],
    }
    fc.assert(
      fc.property(minute, (minutes) => {
        const now = instantOf('2026-06-01') + minutes * 60_000
        for (const step of dueSummaries(calendar, now)) {
          expect(afterRest(calendar, step.at)).toBe(step.at)
          expect(step.due).toBeLessThanOrEqual(now)
          expect(step.until).toBeGreaterThan(afterRest(calendar, now))
          expect(step.until).toBeGreaterThan(step.at)
        }
      }),
    )
  })

  test('every meeting of a year that is on no holiday has its line exactly once', () => {
    const calendar: Calendar = { ...defaultCalendar, giaoBan: { weekday: 4, time: '14:00' } }
    const names = new Set<string>()
    const days = Array.from({ length: 364 }, (_, count) => addDays('2026-01-01', count))
    for (const day of days) {
      for (const { job, name, at } of dueSummaries(calendar, instantOf(day, '13:30'))) {
        if (job !== 'weekly') continue
        expect(localDay(at)).toBe(name)
        names.add(name)
      }
    }
    // 1 January and 30 April 2026 are Thursdays, and so is 19 February, in Tết.
    expect(names.size).toBe(52 - 3)
  })
})
