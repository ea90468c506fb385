import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Calendar, defaultCalendar, locksAt } from '../../src/domain/calendar.ts'
import { addDays, instantOf, localDay, localMinutes } from '../../src/domain/day.ts'
import { afterRest, ownHourAfterRest } from '../../src/domain/rest.ts'
import { dueSteps, nextStepAt, stepsOf } from '../../src/schedule/jobs.ts'
import { CATCH_UP } from '../../src/schedule/step.ts'

const at = (day: string, time = '00:00') => instantOf(day, time)
const days = (first: string, count: number) =>
  Array.from({ length: count }, (_, index) => addDays(first, index))
const own = ({ job }: { job: string }) => job === 'opening' || job === 'reminder' || job === 'summary'
const shown = (calendar: Calendar, period: string, of = own) =>
  stepsOf(calendar, period)
    .filter(of)
    .map((step) => [step.job, step.name, localDay(step.at), localMinutes(step.at) / 60])
const due = (moment: number, calendar = defaultCalendar) =>
  dueSteps(calendar, moment, moment - CATCH_UP)
    .filter(own)
    .map(({ job, period, name }) => `${job} ${period} ${name}`)

describe('the steps of a month', () => {
  test('November opens on the 25th, is due on 3 December, others are asked, it locks, and is summed up on the 8th', () => {
    expect(shown(defaultCalendar, '2026-11', () => true)).toEqual([
      ['opening', '0', '2026-11-25', 8],
      ['reminder', '-2', '2026-12-01', 8],
      ['reminder', '0', '2026-12-03', 8],
      ['reminder', '1', '2026-12-04', 8],
      ['deputy', '0', '2026-12-04', 8],
      ['officer', '0', '2026-12-05', 8],
      ['calls', '0', '2026-12-05', 8],
      ['lock', '0', '2026-12-06', 8],
      ['summary', '0', '2026-12-08', 7.5],
    ])
  })

  test('what falls into quiet hours leaves when they end', () => {
    const calendar = { ...defaultCalendar, remind: [0], remindAt: '21:00', summaryAt: '05:00' }
    expect(shown(calendar, '2026-11')).toEqual([
      ['opening', '0', '2026-11-26', 6.5],
      ['reminder', '0', '2026-12-04', 6.5],
      ['summary', '0', '2026-12-08', 6.5],
    ])
  })

  test('what falls on a holiday leaves on the next day that is none', () => {
    const calendar = { ...defaultCalendar, holidays: ['2026-12-03', '2026-12-08', '2026-12-09'] }
    expect(shown(calendar, '2026-11').slice(1)).toEqual([
      ['reminder', '-2', '2026-12-01', 8],
      ['reminder', '1', '2026-12-04', 8],
      ['summary', '0', '2026-12-10', 7.5],
    ])
  })

  test('reminders that holidays bring together are one, and none leaves once the month is locked', () => {
    const calendar = { ...defaultCalendar, dueDay: 7, lockDay: 14, holidays: days('2027-02-05', 7) }
    expect(shown(calendar, '2027-01').filter(([job]) => job === 'reminder')).toEqual([
      ['reminder', '1', '2027-02-12', 8],
    ])
    expect(shown({ ...calendar, lockDay: 12 }, '2027-01').filter(([job]) => job === 'reminder')).toEqual([])
  })

  test('a month that opens on the last day of a short month is reminded of only afterwards', () => {
    const calendar = { ...defaultCalendar, openDay: 31, dueDay: 1 }
    expect(shown(calendar, '2027-02').map(([job, name, day]) => `${job} ${name} ${day}`)).toEqual([
      'opening 0 2027-02-28',
      'reminder 0 2027-03-01',
      'reminder 1 2027-03-02',
      'summary 0 2027-03-08',
    ])
  })
})

const asked = (calendar: Calendar) =>
  stepsOf(calendar, '2026-11')
    .filter((step) => !own(step))
    .map(({ job, at }) => `${job} ${localDay(at)}`)

const others = ['deputy', 'officer', 'calls']

describe('who is asked when the due day has passed', () => {
  test('the deputy the day after, officer and office the next, and then it locks', () => {
    expect(asked({ ...defaultCalendar, lockDay: 15 })).toEqual([
      'deputy 2026-12-04',
      'officer 2026-12-05',
      'calls 2026-12-05',
      'lock 2026-12-15',
    ])
  })

  test('a month that locks soon asks everybody on its last day', () => {
    const last = ['deputy 2026-12-04', 'officer 2026-12-04', 'calls 2026-12-04', 'lock 2026-12-05']
    expect(asked({ ...defaultCalendar, lockDay: 5 })).toEqual(last)
  })

  test('a month due on the last day of a short one asks everybody on that day, and locks as the next begins', () => {
    const calendar = { ...defaultCalendar, dueDay: 28, lockDay: 30, summaryDay: 31 }
    const steps = stepsOf(calendar, '2027-01').map(({ job, at }) => `${job} ${localDay(at)}`)
    expect(steps.slice(3)).toEqual([
      'deputy 2027-02-28',
      'officer 2027-02-28',
      'calls 2027-02-28',
      'lock 2027-03-01',
      'summary 2027-03-01',
    ])
  })

  test('whom rest would keep until the month is locked is asked the day before, the deputy not before it is late', () => {
    const calendar = { ...defaultCalendar, weekends: false }
    const friday = ['deputy 2026-12-04', 'officer 2026-12-04', 'calls 2026-12-04', 'lock 2026-12-07']
    expect(asked(calendar)).toEqual(friday)
    expect(asked({ ...calendar, lockDay: 8 })).toContain('officer 2026-12-07')
  })

  test('nobody where rest lasts from the due day to the lock: the office hears it as the month locks', () => {
    const calendar = { ...defaultCalendar, holidays: ['2026-12-04', '2026-12-05'] }
    expect(asked(calendar)).toEqual(['lock 2026-12-06'])
  })

  test('wherever a working day lies between the due day and the lock all of them are asked, deputies first', () => {
    const holidays = fc.uniqueArray(fc.nat(20).map((count) => addDays('2026-12-01', count)))
    const span = fc.record({ dueDay: fc.integer({ min: 1, max: 10 }), more: fc.integer({ min: 1, max: 8 }) })
    fc.assert(
      fc.property(span, holidays, fc.boolean(), ({ dueDay, more }, feasts, weekends) => {
        const calendar = { ...defaultCalendar, dueDay, lockDay: dueDay + more, holidays: feasts, weekends }
        const first = more === 1 ? 0 : 1
        const between = days(addDays('2026-11-30', dueDay + first), more - first)
        const worked = between.filter((day) => afterRest(calendar, at(day, '08:00')) === at(day, '08:00'))
        const steps = stepsOf(calendar, '2026-11').filter(({ job }) => others.includes(job))
        expect(steps).toHaveLength(worked.length === 0 ? 0 : others.length)
        const moments = steps.map((step) => step.at)
        expect(moments).toEqual(moments.toSorted((one, other) => one - other))
        expect(moments.every((moment) => worked.includes(localDay(moment)))).toBe(true)
      }),
    )
  })
})

const meetings = (calendar: Calendar, period: string, days: number[]) =>
  stepsOf(calendar, period, days)
    .filter(({ job }) => job === 'meeting' || job === 'meetingFigures')
    .map(({ job, name, at: moment }) => [job, name, localDay(moment), localMinutes(moment) / 60])

const jobsOfMeeting = (time: string) =>
  dueSteps(defaultCalendar, at('2026-11-10', time), 0, [10])
    .filter(({ name }) => name === '10')
    .map(({ job }) => job)

describe('the meeting of a branch', () => {
  test('is named in the morning, and its figures are asked in the evening', () => {
    expect(meetings(defaultCalendar, '2026-11', [3, 31])).toEqual([
      ['meeting', '3', '2026-11-03', 8],
      ['meetingFigures', '3', '2026-11-03', 19.5],
      ['meeting', '31', '2026-11-30', 8],
      ['meetingFigures', '31', '2026-11-30', 19.5],
    ])
  })

  test('on a holiday is not named, and its figures are asked the next day', () => {
    const calendar = { ...defaultCalendar, holidays: ['2026-11-03'] }
    expect(meetings(calendar, '2026-11', [3])).toEqual([['meetingFigures', '3', '2026-11-04', 19.5]])
  })

  test('is of no use in the morning once the evening has come', () => {
    expect(jobsOfMeeting('19:29')).toEqual(['meeting'])
    expect(jobsOfMeeting('19:30')).toEqual(['meetingFigures'])
  })

  test('is among what comes next', () => {
    const noon = at('2026-11-10', '12:00')
    expect(nextStepAt(defaultCalendar, noon)).toBe(at('2026-11-25', '08:00'))
    expect(nextStepAt(defaultCalendar, noon, [10])).toBe(at('2026-11-10', '19:30'))
  })
})

const lockOrSummary = (day: string, time: string) =>
  dueSteps(defaultCalendar, at(day, time), 0)
    .filter(({ job, period }) => period === '2026-11' && (job === 'lock' || job === 'summary'))
    .map(({ job }) => job)

describe('what is due', () => {
  test('nothing before its minute, and the step from then on', () => {
    expect(due(at('2026-12-03', '07:59'))).toEqual([])
    expect(due(at('2026-12-03', '08:00'))).toEqual(['reminder 2026-11 0'])
    expect(due(at('2026-12-03', '20:29'))).toEqual(['reminder 2026-11 0'])
  })

  test('a step is due at its own time even where its messages leave after quiet hours', () => {
    const calendar = { ...defaultCalendar, remindAt: '05:00' }
    expect(due(at('2026-12-03', '05:00'), calendar)).toEqual(['reminder 2026-11 0'])
  })

  test('what quiet hours or days of rest would keep until it is stale is not made at all', () => {
    expect(due(at('2026-12-03', '20:30'))).toEqual([])
    expect(due(at('2026-12-05', '20:29'))).toEqual(['reminder 2026-11 1'])
    // The month locks as the 6th begins.
    expect(due(at('2026-12-05', '20:30'))).toEqual([])
    const feast = { ...defaultCalendar, holidays: ['2026-12-05'] }
    expect(due(at('2026-12-05', '09:00'), feast)).toEqual([])
  })

  test('after a downtime the last reminder stands for those that were missed', () => {
    expect(due(at('2026-12-04', '09:00'))).toEqual(['reminder 2026-11 1'])
    expect(due(at('2026-12-02', '09:00'))).toEqual(['reminder 2026-11 -2'])
  })

  test('after a downtime that reaches the summary nobody is told that the month is locked', () => {
    expect(lockOrSummary('2026-12-06', '08:00')).toEqual(['lock'])
    expect(lockOrSummary('2026-12-07', '20:00')).toEqual(['lock'])
    expect(lockOrSummary('2026-12-08', '07:29')).toEqual(['lock'])
    expect(lockOrSummary('2026-12-08', '07:30')).toEqual(['summary'])
  })

  test('a lock that rest brings to the day of the summary is told on that day', () => {
    const calendar = { ...defaultCalendar, holidays: days('2026-12-06', 3) }
    const locked = stepsOf(calendar, '2026-11').find(({ job }) => job === 'lock')
    expect(locked).toMatchObject({ at: at('2026-12-09', '08:00'), until: at('2026-12-10') })
  })

  test('nothing is made up for after three days, and no reminder once the month is locked', () => {
    expect(due(at('2026-11-28', '07:59'))).toEqual(['opening 2026-11 0'])
    expect(due(at('2026-11-28', '08:00'))).toEqual([])
    expect(due(at('2026-12-06'))).toEqual([])
    expect(due(at('2026-12-11', '07:29'))).toEqual(['summary 2026-11 0'])
  })

  test('whatever the calendar, messages leave at rest from nobody and while they are of use', () => {
    const time = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map((parts) => parts.map((n) => String(n).padStart(2, '0')).join(':'))
    const day = fc.integer({ min: 1, max: 31 })
    const calendar = fc.record<Calendar>({
      openDay: day,
      dueDay: day,
      lockDay: day,
      summaryDay: day,
      summaryAt: time,
      remind: fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 5 }),
      remindAt: time,
      quiet: fc.record({ from: time, to: time }),
      holidays: fc.array(
        fc.nat(59).map((count) => addDays('2026-11-20', count)),
        { maxLength: 20 },
      ),
      giaoBan: fc.constant(null),
      weekends: fc.boolean(),
    })
    fc.assert(
      fc.property(calendar, (one) => {
        const steps = stepsOf(one, '2026-11')
        for (const step of steps) {
          expect(afterRest(one, step.at)).toBe(step.at)
          expect(step.at).toBeGreaterThanOrEqual(step.due)
          expect(step.at).toBeLessThan(step.until)
        }
        const reminders = steps.filter(({ job }) => job !== 'opening' && job !== 'lock' && job !== 'summary')
        expect(reminders.every((step) => step.at < locksAt(one, '2026-11'))).toBe(true)
        const told = steps
          .filter(({ job }) => job === 'opening' || job === 'reminder')
          .map((step) => localDay(step.at))
        expect(new Set(told).size).toBe(told.length)
      }),
    )
  })
})

describe('rest', () => {
  const calendar = { ...defaultCalendar, holidays: days('2027-02-05', 7) }
  test('quiet hours reach over midnight, end included in the day', () => {
    expect(afterRest(calendar, at('2026-12-03', '20:29'))).toBe(at('2026-12-03', '20:29'))
    expect(afterRest(calendar, at('2026-12-03', '20:30'))).toBe(at('2026-12-04', '06:30'))
    expect(afterRest(calendar, at('2026-12-04', '06:29'))).toBe(at('2026-12-04', '06:30'))
    expect(afterRest(calendar, at('2026-12-04', '06:30'))).toBe(at('2026-12-04', '06:30'))
  })
  test('a quiet evening before a holiday ends after the holiday', () => {
    expect(afterRest(calendar, at('2027-02-04', '22:00'))).toBe(at('2027-02-12', '06:30'))
  })
  test('quiet hours within a day, and none at all', () => {
    const noon = { ...calendar, quiet: { from: '11:30', to: '13:30' } }
    expect(afterRest(noon, at('2026-12-03', '12:00'))).toBe(at('2026-12-03', '13:30'))
    expect(afterRest(noon, at('2026-12-03', '23:00'))).toBe(at('2026-12-03', '23:00'))
    const none = { ...calendar, quiet: { from: '00:00', to: '00:00' } }
    expect(afterRest(none, at('2026-12-03', '00:00'))).toBe(at('2026-12-03', '00:00'))
  })
  test('what a person brought about on a holiday leaves when rest ends, however late in the day it was', () => {
    const morning = at('2027-02-12', '06:30')
    for (const time of ['00:00', '08:00', '16:30', '23:00'])
      expect(afterRest(calendar, at('2027-02-09', time))).toBe(morning)
    const wakeful = { ...calendar, quiet: { from: '00:00', to: '00:00' } }
    expect(afterRest(wakeful, at('2027-02-11', '16:30'))).toBe(at('2027-02-12', '06:00'))
  })
  test('what the calendar has an hour for keeps it, unless that is quiet', () => {
    expect(ownHourAfterRest(calendar, at('2027-02-09', '08:00'))).toBe(at('2027-02-12', '08:00'))
    expect(ownHourAfterRest(calendar, at('2027-02-09', '19:30'))).toBe(at('2027-02-12', '19:30'))
    expect(ownHourAfterRest(calendar, at('2027-02-09', '21:00'))).toBe(at('2027-02-12', '06:30'))
  })
  test('whatever the quiet hours, ends no later than the first morning that is no day of rest', () => {
    const time = fc
      .nat(47)
      .map((half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`)
    const quiet = fc.record({ from: time, to: time })
    const moment = fc.nat(20 * 24 * 60).map((minutes) => at('2027-01-30') + minutes * 60_000)
    fc.assert(
      fc.property(quiet, moment, fc.boolean(), (hours, now, weekends) => {
        const one = { ...calendar, quiet: hours, weekends }
        const rested = afterRest(one, now)
        expect(afterRest(one, rested)).toBe(rested)
        const ownHour = ownHourAfterRest(one, now)
        expect(afterRest(one, ownHour)).toBe(ownHour)
        // Nothing before it is awake but the small hours after a day of rest.
        const steps = Math.ceil((rested - now) / 1_800_000)
        const awake = Array.from({ length: steps }, (_, step) => now + step * 1_800_000).filter(
          (before) => localMinutes(before) >= 6 * 60 && afterRest(one, before) === before,
        )
        expect(awake).toEqual([])
      }),
    )
  })
})
