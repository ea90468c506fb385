import { describe, expect, it } from 'vitest'
import { expressionsOf } from '../../src/domain/expression.ts'
import { form, historyOf, monthBefore, pending, quietMonth, scopeOf, type Values } from './form.ts'

const run = (expression: string, values: Values, before: Values | null = monthBefore): unknown =>
  expressionsOf(form).compile(expression).run(scopeOf(values, before))

const has = (hasBranchCommittee: boolean): unknown =>
  expressionsOf(form)
    .compile('branch.has_branch_committee')
    .run(scopeOf({}, null, hasBranchCommittee))

describe('an expression of the form', () => {
  it('counts with the figures of the month and of the month before', () => {
    expect(run('member_official - prev.member_official', { member_official: 23 })).toBe(2)
    expect(run('member_official >= 3', { member_official: 2 })).toBe(false)
  })

  it('compares a choice as text', () => {
    expect(run('has_member_change == "co"', { has_member_change: 'khong' })).toBe(false)
  })

  it('adds up the counts that the form derives, of either month', () => {
    expect(
      run('increase_total - decrease_total', { ...quietMonth, admitted_count: 2, expelled_count: 1 }),
    ).toBe(1)
    expect(run('member_total', { member_official: 21, member_probationary: 2 })).toBe(23)
    const before = { member_official: 4, member_probationary: 1 }
    expect(run('prev.member_total', {}, before)).toBe(5)
  })

  it('takes a total that was given before one that it could add up', () => {
    expect(run('member_total', { member_official: 21, member_probationary: 2, member_total: 24 })).toBe(24)
  })

  it('knows whether the branch has a branch committee', () => {
    expect(has(true)).toBe(true)
    expect(has(false)).toBe(false)
  })

  it.each([
    ['is not answered', {}],
    ['is pending', { member_official: pending }],
    ['does not apply', { member_official: { state: 'not_applicable', words: null } }],
  ] as const)('has no result where a figure %s, even one that would not matter', (_, values) => {
    expect(run('member_official >= 0', values)).toBeUndefined()
    expect(run('true || member_official >= 0', values)).toBeUndefined()
    expect(run('member_total >= 0', { ...values, member_probationary: 2 })).toBeUndefined()
  })

  it('has no result where it speaks of a month before that is not there', () => {
    expect(run('prev.member_official >= 0', quietMonth, null)).toBeUndefined()
    expect(run('prev.member_exempt >= 0', quietMonth, { member_official: 21 })).toBeUndefined()
  })

  it('sees the months before where they are there, beside the figures of this one', () => {
    const history = historyOf('2026-11', 11, () => ({ admitted_count: 1 }))
    const { run: runOn } = expressionsOf(form).compile(
      'sum12.admitted_count - admitted_count + prev.admitted_count',
    )
    const scope = { ...scopeOf({ admitted_count: 2 }, { admitted_count: 1 }), period: '2026-11', history }
    expect(runOn(scope)).toBe(12)
    expect(runOn({ ...scope, history: {} })).toBeUndefined()
    expect(run('sum12.admitted_count', { admitted_count: 2 })).toBeUndefined()
  })

  it('names every figure it speaks of', () => {
    const { names } = expressionsOf(form).compile(
      'member_official > prev.member_official || branch.has_branch_committee && admitted_count in [1, 2] || sum12.admitted_count > 3 && !month.before_missing',
    )
    expect([...names].toSorted()).toEqual([
      'admitted_count',
      'branch.has_branch_committee',
      'member_official',
      'month.before_missing',
      'prev.member_official',
      'sum12.admitted_count',
    ])
  })

  it.each([
    'member_oficial > 1',
    'member_official == "21"',
    'has_member_change > 1',
    'prev.nothing == 0',
    'sum12.nothing == 0',
    'sum24.has_member_change == 0',
    'sum36.admitted_count == 0',
    'quarter.admitted_count == 0',
    'month.next == "1/2027"',
    'month.this > 3',
    'month.before_missing == "co"',
  ])('is refused where it does not type-check: %s', (expression) => {
    expect(() => expressionsOf(form).compile(expression)).toThrow(
      expect.objectContaining({ name: 'TypeError' }),
    )
  })
})
