import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Target } from '../../src/domain/committee.ts'
import { progressOf } from '../../src/domain/targets.ts'
import { fourteen } from '../services/month-fakes.ts'

const target: Target = { code: 'branch_committees', kind: 'village', goal: 65, by: '2021-12' }
const branches = fourteen.map(({ branch }) => branch)

test('5 of 9 village branches have a branch committee: 55.6 percent, and 65 percent needs 6', () => {
  expect(progressOf(target, branches)).toEqual({
    code: 'branch_committees',
    kind: 'village',
    numerator: 5,
    denominator: 9,
    percent: 55.6,
    goal: 65,
    needed: 6,
    by: '2021-12',
  })
})

test('after one more election it is 6 of 9, 66.7 percent', () => {
  const elected = branches.map((branch) =>
    branch.code === 'chung_chai' ? { ...branch, hasBranchCommittee: true } : branch,
  )
  expect(progressOf(target, elected)).toMatchObject({ numerator: 6, percent: 66.7 })
})

test('without a kind every branch counts: 10 of 14', () => {
  expect(progressOf({ ...target, kind: null }, branches)).toMatchObject({
    numerator: 10,
    denominator: 14,
    percent: 71.4,
    needed: 10,
  })
})

test('where there is no such branch there is no percentage', () => {
  expect(progressOf({ ...target, kind: 'health' }, branches)).toMatchObject({
    denominator: 0,
    percent: null,
    needed: 0,
  })
})

test('what is needed is the least number of branches that reaches the goal', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), fc.nat(400), (tenths, count) => {
      const scope = Array.from({ length: count }, () => ({
        kind: 'village' as const,
        hasBranchCommittee: false,
      }))
      const { needed } = progressOf({ ...target, goal: tenths / 10 }, scope)
      expect(needed * 1000).toBeGreaterThanOrEqual(tenths * count)
      expect((needed - 1) * 1000).toBeLessThan(tenths * count)
    }),
  )
})
