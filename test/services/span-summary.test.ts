import { describe, expect, test } from 'vitest'
import { quarter } from '../../src/domain/span.ts'
import { makeSpanSummary } from '../../src/services/span-summary.ts'
import { figures, pending } from './month-fakes.ts'
import { makeWorld, stored } from './month-world.ts'

const members = (official: number, probationary: number, admitted: number | typeof pending) =>
  figures({
    member_official: official,
    member_probationary: probationary,
    member_total: official + probationary,
    admitted_count: admitted,
  })

function office() {
  const made = makeWorld()
  made.world.branches = made.world.branches.slice(0, 2)
  return { ...made, spanSummary: makeSpanSummary(made) }
}

const valueOf = (totals: readonly { indicator: string; value: number | null }[], code: string) =>
  totals.find(({ indicator }) => indicator === code)?.value

describe('a quarter', () => {
  test('has the stocks of its last month and the flows of all three', async () => {
    const { world, spanSummary } = office()
    world.months = [
      stored(1, '2017-07', members(20, 2, 1)),
      stored(2, '2017-07', members(12, 1, 0)),
      stored(1, '2017-08', members(21, 2, 1)),
      stored(2, '2017-08', members(12, 1, 0)),
      stored(1, '2017-09', members(21, 3, 1)),
      stored(2, '2017-09', members(12, 1, 2)),
    ]
    const made = await spanSummary(7, quarter(2017, 3))
    expect(valueOf(made.totals, 'member_total')).toBe(37)
    expect(valueOf(made.totals, 'admitted_count')).toBe(5)
    expect(made).toMatchObject({ reporters: 2, gaps: [], restricted: ['disciplined_count'] })
  })

  test('names what is missing by its month, and takes none of it for 0', async () => {
    const { world, spanSummary } = office()
    world.months = [
      stored(1, '2017-07', members(20, 2, 1)),
      stored(1, '2017-09', members(21, 2, pending)),
      stored(2, '2017-09', members(12, 1, 0), { status: 'draft' }),
    ]
    const made = await spanSummary(7, quarter(2017, 3))
    expect(made.gaps).toEqual([
      { period: '2017-07', names: ['Sín Chải'], reported: 1, expected: 2 },
      { period: '2017-08', names: ['Phố Mới', 'Sín Chải'], reported: 0, expected: 2 },
      { period: '2017-09', names: ['Sín Chải'], reported: 1, expected: 2 },
    ])
    expect(made.totals.find(({ indicator }) => indicator === 'admitted_count')).toMatchObject({
      value: 1,
      reported: 1,
      expected: 6,
      pending: ['pho_moi'],
    })
    expect(valueOf(made.totals, 'member_total')).toBe(23)
  })

  test('of some branches only has no total of what may point at a person', async () => {
    const { world, spanSummary } = office()
    world.months = [stored(1, '2017-09', members(21, 2, 1)), stored(2, '2017-09', members(12, 1, 0))]
    const made = await spanSummary(7, quarter(2017, 3), [1])
    expect(valueOf(made.totals, 'member_total')).toBe(23)
    expect(made.totals.map(({ indicator }) => indicator)).not.toContain('disciplined_count')
    expect(made.gaps[0]?.names).toEqual(['Phố Mới'])
  })

  test('a month in which nobody was to report is a gap without names', async () => {
    const { world, spanSummary } = office()
    world.openings = world.openings.map((opening) => ({ ...opening, period: '2017-07' }))
    const { gaps } = await spanSummary(7, quarter(2017, 3))
    expect(gaps[0]).toEqual({ period: '2017-07', names: [], reported: 0, expected: 0 })
  })
})
