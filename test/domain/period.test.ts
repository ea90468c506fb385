import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDay } from '../../src/domain/day.ts'
import {
  addMonths,
  dayIn,
  isPeriod,
  monthOf,
  periodOf,
  periodsFrom,
  yearOf,
  yearStart,
} from '../../src/domain/period.ts'

const anyPeriod = fc
  .tuple(fc.integer({ min: 2016, max: 2030 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`)

describe('a reporting month', () => {
  it('is written year, month', () => {
    expect(isPeriod('2026-11')).toBe(true)
    const others = ['2026-13', '2026-00', '2026-1', '11/2026', '2026-11-03', '1816-11', '2026-11 ']
    expect(others.filter(isPeriod)).toEqual([])
  })

  it('has a year and a month, and belongs to a year', () => {
    expect(yearOf('2026-11')).toBe(2026)
    expect(monthOf('2026-11')).toBe(11)
    expect(yearStart('2026-11')).toBe('2026-01')
    expect(periodOf('2026-11-03')).toBe('2026-11')
  })

  it('is followed by the next one over the end of the year', () => {
    expect(addMonths('2026-12', 1)).toBe('2027-01')
    expect(addMonths('2027-01', -1)).toBe('2026-12')
    expect(addMonths('2026-11', -23)).toBe('2024-12')
    expect(addMonths('2026-11', 0)).toBe('2026-11')
  })

  it('shortens a day to its own last one', () => {
    expect(dayIn('2026-02', 31)).toBe('2026-02-28')
    expect(dayIn('2024-02', 30)).toBe('2024-02-29')
    expect(dayIn('2026-04', 31)).toBe('2026-04-30')
    expect(dayIn('2026-12', 31)).toBe('2026-12-31')
    expect(dayIn('2026-11', 3)).toBe('2026-11-03')
  })

  it('runs from a first to a last, both included', () => {
    expect(periodsFrom('2026-11', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02'])
    expect(periodsFrom('2026-11', '2026-11')).toEqual(['2026-11'])
    expect(periodsFrom('2026-11', '2026-10')).toEqual([])
  })

  it('counts forth and back alike, and sorts as its text does', () => {
    fc.assert(
      fc.property(anyPeriod, fc.integer({ min: 1, max: 60 }), (period, months) => {
        const later = addMonths(period, months)
        expect(isPeriod(later)).toBe(true)
        expect(addMonths(later, -months)).toBe(period)
        expect(later > period).toBe(true)
        expect(periodsFrom(period, later)).toHaveLength(months + 1)
      }),
    )
  })

  it('has every day of 1 to 31, the later ones never before the earlier', () => {
    fc.assert(
      fc.property(anyPeriod, fc.integer({ min: 1, max: 31 }), (period, day) => {
        const found = dayIn(period, day)
        expect(isDay(found)).toBe(true)
        expect(periodOf(found)).toBe(period)
        expect(found <= dayIn(period, day + 1)).toBe(true)
        expect(Number(found.slice(8))).toBeGreaterThanOrEqual(Math.min(day, 28))
        expect(Number(found.slice(8))).toBeLessThanOrEqual(day)
      }),
    )
  })
})
