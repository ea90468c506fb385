import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Scope } from '../../src/domain/expression.ts'
import { HISTORY_MONTHS } from '../../src/domain/history.ts'
import { addMonths, type Period } from '../../src/domain/period.ts'
import { brokenAmong } from '../../src/domain/rules.ts'
import { figures, form, monthBefore, pending, quietMonth, scopeOf, type Values } from './form.ts'

const often = { weight: 40, arbitrary: fc.constant(true) }
const seldom = { weight: 1, arbitrary: fc.constant(false) }

/** A month of a branch that takes members in; now and then a number of it is still waited for. */
const month: fc.Arbitrary<Values> = fc
  .record({
    admitted: fc.nat(1),
    arrived: fc.nat(1),
    proposed: fc.nat(2),
    thematic: fc.constantFrom('khong', 'khong', 'co'),
    known: fc.oneof(often, seldom),
  })
  .map(({ admitted, arrived, proposed, thematic, known }) => ({
    admitted_count: known ? admitted : pending,
    transferred_in_probationary_count: arrived,
    admission_proposed_count: proposed,
    thematic_meeting_held: thematic,
  }))

/** Months up to three and a half years back, most of them reported. */
const months = fc.array(fc.record({ values: month, reported: fc.oneof(often, seldom) }), {
  minLength: 42,
  maxLength: 42,
})

const ends = fc.integer({ min: 0, max: 11 }).map((later) => addMonths('2026-06', later))
const probationary = fc.integer({ min: 0, max: 12 })

/** What a rule says of a month of which so much is known. */
function verdict(code: string, scope: Scope): readonly string[] {
  const rules = form.rules.filter((rule) => rule.code === code)
  return brokenAmong(form, rules, scope).map(({ text, office }) => `${text} / ${office}`)
}

/** How many months before its own each rule looks at. */
const sight = [
  ['R18', 2],
  ['R25', 23],
  ['R26', 11],
] as const

type AnyCase = {
  readonly own: Values
  readonly months: readonly { readonly values: Values; readonly reported: boolean }[]
  readonly period: Period
  readonly probationary: number
  /** Whether the branch ever proposes anybody whom it admits. */
  readonly proposes: boolean
}

const anyCase: fc.Arbitrary<AnyCase> = fc.record({
  own: month,
  months,
  period: ends,
  probationary,
  proposes: fc.boolean(),
})

/** The month with those so far back that were reported. */
function scopeUpTo(any: AnyCase, back: number): Scope {
  const { own, months: all, period, probationary: count, proposes } = any
  const proposed = proposes ? {} : { admission_proposed_count: 0 }
  const history = Object.fromEntries(
    all
      .map((one, at) => ({ ...one, at: addMonths(period, -at - 1) }))
      .slice(0, back)
      .filter(({ reported }) => reported)
      .map(({ at, values }) => [at, figures({ ...values, ...proposed })]),
  )
  const values = { ...quietMonth, ...own, ...proposed, member_probationary: count }
  return { ...scopeOf(values, monthBefore), period, history }
}

describe('months further back than a rule looks', () => {
  it.each(sight)('never change what %s says, which looks %i months back', (code, back) => {
    const heard = new Set<boolean>()
    fc.assert(
      fc.property(anyCase, fc.integer({ min: back, max: 42 }), (any, known) => {
        const said = verdict(code, scopeUpTo(any, back))
        heard.add(said.length > 0)
        expect(verdict(code, scopeUpTo(any, known))).toEqual(said)
      }),
      { numRuns: 300 },
    )
    expect(heard.size).toBe(2)
  })

  it.each(sight)('are not what %s wants, but every one of the %i is', (code, back) => {
    fc.assert(
      fc.property(anyCase, fc.nat(back - 1), (any, gap) => {
        const holed = any.months.map((one, at) => ({ ...one, reported: at !== gap }))
        expect(verdict(code, scopeUpTo({ ...any, months: holed }, 42))).toEqual([])
      }),
    )
  })

  it('never change what R15 says once there is one: it asks only whether there is any', () => {
    const heard = new Set<boolean>()
    fc.assert(
      fc.property(
        anyCase,
        fc.boolean(),
        fc.integer({ min: 1, max: HISTORY_MONTHS }),
        (any, before, known) => {
          const present = any.months.map((one, at) => ({ ...one, reported: at === 0 ? before : at > 0 }))
          const at = (back: number): Scope => {
            const scope = scopeUpTo({ ...any, months: present }, back)
            return before ? scope : { ...scope, previous: null }
          }
          const some = verdict('R15', at(known + 1))
          heard.add(some.length > 0)
          expect(some).toHaveLength(before ? 0 : 1)
          expect(verdict('R15', at(42))).toEqual(some)
        },
      ),
    )
    expect(heard.size).toBe(2)
  })
})
