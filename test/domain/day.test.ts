import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf, instantOf, isDay, localDay, localMinutes, weekdayOf } from '../../src/domain/day.ts'

const pad = (value: number): string => String(value).padStart(2, '0')

const anyInstant = fc.integer({ min: Date.UTC(2016, 0, 1), max: Date.UTC(2030, 11, 31) })

describe('a day', () => {
  it('is written year, month, day', () => {
    expect(dayOf(2026, 11, 3)).toBe('2026-11-03')
    expect(dayOf(2024, 2, 29)).toBe('2024-02-29')
  })

  it.each([
    ['30 February', 2026, 2, 30],
    ['29 February of a common year', 2026, 2, 29],
    ['31 April', 2026, 4, 31],
    ['day 0', 2026, 1, 0],
    ['month 13', 2026, 13, 1],
  ])('%s does not exist', (_, year, month, day) => {
    expect(dayOf(year, month, day)).toBeUndefined()
  })

  it('is told from what only looks like one', () => {
    expect(isDay('2026-11-03')).toBe(true)
    const others = ['2026-02-30', '2026-11-3', '3/11/2026', '2026-11', '2026-11-03 ', '']
    expect(others.filter(isDay)).toEqual([])
  })

  it('has a weekday, Sunday being 0', () => {
    expect(weekdayOf('2026-11-22')).toBe(0)
    expect(weekdayOf('2026-11-28')).toBe(6)
  })

  it('is followed by the next one over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
    expect(addDays('2026-11-03', 0)).toBe('2026-11-03')
  })
})

describe('the clock in Viet Nam', () => {
  it('turns to the next day at 17:00 UTC', () => {
    expect(localDay(Date.UTC(2026, 10, 2, 16, 59, 59, 999))).toBe('2026-11-02')
    expect(localDay(Date.UTC(2026, 10, 2, 17))).toBe('2026-11-03')
    expect(localMinutes(Date.UTC(2026, 10, 2, 16, 59))).toBe(23 * 60 + 59)
    expect(localMinutes(Date.UTC(2026, 10, 2, 17))).toBe(0)
  })

  it('makes an instant of a day and a time', () => {
    expect(instantOf('2026-11-03')).toBe(Date.UTC(2026, 10, 2, 17))
    expect(instantOf('2026-11-03', '07:30')).toBe(Date.UTC(2026, 10, 3, 0, 30))
  })

  it('shows the day and the minute that the time zone Asia/Ho_Chi_Minh has', () => {
    const zone = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Asia/Ho_Chi_Minh',
      dateStyle: 'short',
      timeStyle: 'short',
    })
    fc.assert(
      fc.property(anyInstant, (at) => {
        const minutes = localMinutes(at)
        const shown = `${localDay(at)} ${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
        expect(shown).toBe(zone.format(at))
      }),
    )
  })

  it('finds back to the same minute from the day and the time', () => {
    fc.assert(
      fc.property(anyInstant, (at) => {
        const minutes = localMinutes(at)
        const time = `${Math.floor(minutes / 60)}:${minutes % 60}`
        expect(instantOf(localDay(at), time)).toBe(at - (at % 60_000))
      }),
    )
  })

  it('counts days forth and back alike', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: -800, max: 800 }), (at, days) => {
        const day = localDay(at)
        const moved = addDays(day, days)
        expect(isDay(moved)).toBe(true)
        expect(addDays(moved, -days)).toBe(day)
        expect(instantOf(moved) - instantOf(day)).toBe(days * 86_400_000)
      }),
    )
  })
})
