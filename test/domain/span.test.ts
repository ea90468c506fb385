import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths, periodsFrom } from '../../src/domain/period.ts'
import { firstMonths, quarter, spanKindOf, spansEndingWith } from '../../src/domain/span.ts'

const named = (last: string) => spansEndingWith(last).map((periods) => [spanKindOf(periods), ...periods])

describe('what is looked back on', () => {
  test('after March it is the first quarter', () => {
    expect(named('2026-03')).toEqual([['quarter', '2026-01', '2026-02', '2026-03']])
  })

  test('after June, September and December it is the quarter, and the year so far', () => {
    const year = periodsFrom('2026-01', '2026-12')
    expect(named('2026-06')).toEqual([
      ['quarter', '2026-04', '2026-05', '2026-06'],
      ['half', ...year.slice(0, 6)],
    ])
    expect(named('2026-09').map(([kind]) => kind)).toEqual(['quarter', 'nine'])
    expect(named('2026-12')).toEqual([
      ['quarter', ...year.slice(9)],
      ['year', ...year],
    ])
  })

  test('any other month ends nothing, and months that are no such run have no name of their own', () => {
    fc.assert(
      fc.property(fc.nat(1_000), (months) => {
        const month = addMonths('2000-01', months)
        const ends = ['03', '06', '09', '12'].includes(month.slice(5))
        expect(spansEndingWith(month).length > 0).toBe(ends)
      }),
    )
    expect(spanKindOf(['2026-02', '2026-03'])).toBe('months')
    expect(spanKindOf(['2026-02', '2026-03', '2026-04'])).toBe('months')
  })

  test('a quarter and the first months of a year may be named', () => {
    expect(quarter(2026, 4)).toEqual(['2026-10', '2026-11', '2026-12'])
    expect(firstMonths(2026, 9)).toEqual(periodsFrom('2026-01', '2026-09'))
    expect(spanKindOf(firstMonths(2026, 12))).toBe('year')
  })
})
