import { describe, expect, it } from 'vitest'
import { ofSameMembers } from '../../../src/domain/statistics/evidence.ts'
import { departure } from '../../../src/domain/statistics/unusual.ts'

describe('a figure that departs from the usual', () => {
  it('is further from the middle than three times the usual distance, and by three at least', () => {
    expect(departure(20, [10, 11, 10, 9, 10, 11])).toBe(10)
    expect(departure(12, [10, 11, 10, 9, 10, 11])).toBeUndefined()
    expect(departure(3, [0, 0, 0, 0, 0, 0])).toBe(0)
    expect(departure(2, [0, 0, 0, 0, 0, 0])).toBeUndefined()
  })

  it('is none where fewer than six months are known', () => {
    expect(departure(100, [1, 1, 1, 1, 1])).toBeUndefined()
  })
})

const branch = (id: number) => ({
  id,
  code: `b${id}`,
  name: `Bản ${id}`,
  kind: 'village' as const,
  hasBranchCommittee: false,
  expected: true,
  status: 'approved' as const,
  late: false,
  reported: true,
  figures: {},
})

describe('a branch that was split or joined', () => {
  it('is held against the months in which it had the same members', () => {
    const months = new Map(
      ['2026-05', '2026-06', '2026-07', '2026-08'].map((period) => [period, [branch(1), branch(2)]]),
    )
    const lives = [
      { id: 1, moved: [{ from: '2026-07', sources: [1], given: null }] },
      { id: 2, moved: [] },
    ]
    const idsIn = (last: string) =>
      [...ofSameMembers(months, lives, last)].map(([period, known]) => [period, known.map(({ id }) => id)])
    expect(idsIn('2026-08')).toEqual([
      ['2026-05', [2]],
      ['2026-06', [2]],
      ['2026-07', [1, 2]],
      ['2026-08', [1, 2]],
    ])
    expect(idsIn('2026-06').slice(0, 2)).toEqual([
      ['2026-05', [1, 2]],
      ['2026-06', [1, 2]],
    ])
  })
})
