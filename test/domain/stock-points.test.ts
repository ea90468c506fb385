import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growthOf } from '../../src/domain/growth.ts'
import type { StockPoint } from '../../src/domain/picture.ts'
import { changeOver, stockPointOf, yearEnds, yearsOf } from '../../src/domain/stock-points.ts'
import { figures } from './form.ts'

const september = '2026-09'
const members = (official: number, probationary: number) =>
  figures({ member_official: official, member_probationary: probationary })
const filed = { expected: true, reported: true }
const missing = { expected: true, reported: false, figures: {} }

describe('the members of a month', () => {
  it('are those of the branches that reported, with how many these are', () => {
    const draft = { ...missing, figures: members(99, 9) }
    expect(stockPointOf(september, [{ ...filed, figures: members(21, 2) }, draft])).toEqual({
      period: september,
      official: 21,
      probationary: 2,
      reported: 1,
      expected: 2,
    })
  })

  it('are unknown where nobody reported, and not 0', () => {
    expect(stockPointOf(september, [missing])).toMatchObject({ official: null, probationary: null })
  })

  it('are those without a branch that has no figure for them yet', () => {
    const open = { ...filed, figures: figures({ member_official: 8 }) }
    expect(stockPointOf(september, [{ ...filed, figures: members(21, 2) }, open])).toMatchObject({
      official: 21,
      probationary: 2,
      reported: 1,
      expected: 2,
    })
  })
})

describe('the years', () => {
  it('end in December, ten of them back, and the one asked about in its month', () => {
    expect(yearEnds('2026-10')).toEqual([
      ...[2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025].map((year) => `${year}-12`),
      '2026-10',
    ])
    expect(yearEnds('2026-12').slice(-2)).toEqual(['2025-12', '2026-12'])
    expect(yearEnds('2026-01').slice(-2)).toEqual(['2025-12', '2026-01'])
  })

  it('begin with the first that has figures; one without any in between is a gap', () => {
    const ends = [
      point('2022-12', null),
      point('2023-12', 150),
      point('2024-12', null),
      point('2025-12', 160),
    ]
    expect(yearsOf(ends)).toEqual(ends.slice(1))
  })

  it('are none where there would be two, or where only one has figures', () => {
    expect(yearsOf([point('2024-12', null), point('2025-12', 160), point('2026-10', 166)])).toEqual([])
    expect(yearsOf([point('2025-12', null), point('2026-10', 150)])).toEqual([])
    expect(yearsOf([point('2025-12', 150), point('2026-10', null)])).toEqual([])
  })

  it('give way to the months then', () => {
    const months = new Map([[september, []]])
    const years = [point('2025-12', 150), point(september, 152)]
    expect(growthOf(years, months)).toEqual({ by: 'year', points: years })
    expect(growthOf([], months)).toBeNull()
  })
})

describe('the change over years', () => {
  it('is that from the first to the last which are whole', () => {
    const points = [
      point('2021-12', 20, 3),
      point('2022-12', 150),
      point('2023-12', null),
      point('2025-12', 147),
      point('2026-10', 140, 13),
    ]
    expect(changeOver(points)).toEqual({ from: '2022-12', to: '2025-12', by: -3 })
    expect(changeOver(points.slice(0, 2))).toBeNull()
  })

  it('never comes from a part or a gap', () => {
    fc.assert(
      fc.property(fc.array(anyEnd, { maxLength: 11 }), (any) => {
        const points = any.map(([total, reported], index) => point(`${2010 + index}-12`, total, reported))
        const whole = points.filter(({ official, reported }) => official !== null && reported === 14)
        const change = changeOver(points)
        const ends = whole.length < 2 ? [] : [whole[0]?.period, whole.at(-1)?.period]
        expect(change === null ? [] : [change.from, change.to]).toEqual(ends)
      }),
    )
  })
})

const anyEnd = fc.tuple(fc.option(fc.nat(300)), fc.integer({ min: 1, max: 14 }))

/** So many members, none of them probationary, over that many of fourteen branches. */
function point(period: string, total: number | null, reported = 14): StockPoint {
  return {
    period,
    official: total,
    probationary: total === null ? null : 0,
    reported: total === null ? 0 : reported,
    expected: 14,
  }
}
