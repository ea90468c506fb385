import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changesBetween,
  countOf,
  type Figure,
  type Figures,
  isAnswer,
  valueOf,
  withChanges,
} from '../../src/domain/figure.ts'
import { figures, given, pending } from './form.ts'

describe('a figure', () => {
  const some = figures({
    deceased_count: 0,
    meeting_status: 'da_hop',
    meeting_attended_count: pending,
    meeting_date: { state: 'not_applicable', words: null },
  })

  it('of 0 is a number', () => {
    expect(countOf(some, 'deceased_count')).toBe(0)
    expect(valueOf(some, 'deceased_count')).toBe(0)
  })

  it('that is pending, not applicable or not answered has no value, and is not 0', () => {
    const codes = ['meeting_attended_count', 'meeting_date', 'member_official']
    expect(codes.map((code) => valueOf(some, code))).toEqual([undefined, undefined, undefined])
    expect(codes.map((code) => countOf(some, code))).toEqual([undefined, undefined, undefined])
  })

  it('that is a choice has a value and no count', () => {
    expect(valueOf(some, 'meeting_status')).toBe('da_hop')
    expect(countOf(some, 'meeting_status')).toBeUndefined()
  })

  it('is an answer where somebody gave it, "chưa có số liệu" included', () => {
    expect(isAnswer(given(0))).toBe(true)
    expect(isAnswer(pending)).toBe(true)
    expect(isAnswer({ state: 'given', value: 0, words: '' })).toBe(true)
    expect(isAnswer({ state: 'given', value: 0, words: null })).toBe(false)
    expect(isAnswer(undefined)).toBe(false)
  })
})

describe('what changes in a report', () => {
  it('is each figure that came, went, or has another value, state or words', () => {
    const before = figures({ a: 1, b: 2, c: 3, d: 4, e: 5 })
    const after: Figures = {
      ...figures({ a: 1, b: 3, d: pending, f: 6 }),
      e: { state: 'given', value: 5, words: 'năm' },
    }
    expect(changesBetween(before, after)).toEqual([
      { indicator: 'b', figure: given(3) },
      { indicator: 'c', figure: null },
      { indicator: 'd', figure: pending },
      { indicator: 'e', figure: { state: 'given', value: 5, words: 'năm' } },
      { indicator: 'f', figure: given(6) },
    ])
  })

  it('is nothing between a report and itself', () => {
    const same = figures({ a: 1, b: pending })
    expect(changesBetween(same, { ...same })).toEqual([])
  })

  it('leads from any report to any other, and leaves the first as it was', () => {
    const words = fc.constantFrom('', 'hai', null)
    const figure: fc.Arbitrary<Figure> = fc.oneof(
      fc.record({ state: fc.constant('given' as const), value: fc.nat(3), words }),
      fc.record({ state: fc.constantFrom('pending' as const, 'not_applicable' as const), words }),
    )
    const report = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), figure)
    fc.assert(
      fc.property(report, report, (before, after) => {
        const kept = structuredClone(before)
        expect(withChanges(before, changesBetween(before, after))).toEqual({ ...after })
        expect(before).toEqual(kept)
      }),
    )
  })
})
