import { describe, expect, it } from 'vitest'
import { boundsOf, derivedCount, isAsked, lookUpCount } from '../../src/domain/condition.ts'
import type { Indicator } from '../../src/domain/form.ts'
import { indicatorOf } from '../../src/domain/form-index.ts'
import { form, pending, scopeOf, type Values } from './form.ts'

function indicator(code: string): Indicator {
  const found = indicatorOf(form, code)
  if (found === undefined) throw new Error(`The form has no ${code}.`)
  return found
}

const asked = (code: string, values: Values) => isAsked(form, indicator(code), scopeOf(values, null))
const bounds = (code: string, values: Values) => boundsOf(form, indicator(code), scopeOf(values, null))

describe('whether a question is asked', () => {
  it('is settled for one that every report has', () => {
    expect(asked('has_member_change', {})).toBe(true)
    expect(asked('opinions_and_proposals', {})).toBe(true)
  })

  it('hangs on the answer that opens it, and is open until that is given', () => {
    expect(asked('admitted_count', {})).toBeUndefined()
    expect(asked('admitted_count', { has_member_change: 'co' })).toBe(true)
    expect(asked('admitted_count', { has_member_change: 'khong' })).toBe(false)
    expect(asked('meeting_date', { meeting_status: 'da_hop' })).toBe(true)
    expect(asked('meeting_date', { meeting_status: 'hoan' })).toBe(false)
    expect(asked('meeting_date', { meeting_status: pending })).toBeUndefined()
  })

  it('about probationary members among those who came hangs on whether any came', () => {
    expect(asked('transferred_in_probationary_count', { transferred_in_count: 0 })).toBe(false)
    expect(asked('transferred_in_probationary_count', { transferred_in_count: 1 })).toBe(true)
  })
})

describe('how large a count may be', () => {
  it('is said by the form', () => {
    expect(bounds('member_official', {})).toEqual({ min: 0, max: 500 })
    expect(bounds('meeting_quality_score', {})).toEqual({ min: 0, max: 100 })
  })

  it('hangs on another figure, and has no upper bound until that is known', () => {
    expect(bounds('meeting_attended_count', {})).toEqual({ min: 0 })
    expect(bounds('meeting_attended_count', { member_official: 21, member_probationary: 2 })).toEqual({
      min: 0,
      max: 23,
    })
    expect(bounds('probation_due_count', { member_probationary: 0 })).toEqual({ min: 0, max: 0 })
    expect(bounds('probation_due_count', { member_probationary: pending })).toEqual({ min: 0 })
  })

  it('starts at 0 where the form gives no least', () => {
    expect(bounds('opinions_and_proposals', {})).toEqual({ min: 0, max: 1000 })
  })
})

describe('a count made of others', () => {
  const moved = {
    transferred_out_count: 1,
    deceased_count: 1,
    struck_off_count: 0,
    expelled_count: 0,
    resigned_count: 2,
  }

  it('is their sum', () => {
    expect(derivedCount(form, 'decrease_total', scopeOf(moved, null))).toBe(4)
    expect(lookUpCount(form, 'decrease_total', scopeOf(moved, null))).toBe(4)
  })

  it('is unknown while one of them is', () => {
    expect(
      derivedCount(form, 'decrease_total', scopeOf({ ...moved, expelled_count: pending }, null)),
    ).toBeUndefined()
    expect(lookUpCount(form, 'member_total', scopeOf({ member_official: 21 }, null))).toBeUndefined()
  })

  it('is none of the form where the form has no such making', () => {
    expect(derivedCount(form, 'admitted_count', scopeOf({ admitted_count: 1 }, null))).toBeUndefined()
    expect(lookUpCount(form, 'admitted_count', scopeOf({ admitted_count: 1 }, null))).toBe(1)
  })
})
