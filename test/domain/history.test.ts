import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figures } from '../../src/domain/figure.ts'
import { HISTORY_MONTHS, monthsBack } from '../../src/domain/history.ts'
import { addMonths } from '../../src/domain/period.ts'
import { figures, historyOf } from './form.ts'

const own = figures({ admitted_count: 0 })
const monthOf = (back: number): Figures => figures({ admitted_count: back })

describe('the months that end with the report', () => {
  it('are its own where one is wanted, whatever is known of others', () => {
    expect(monthsBack('2026-11', own, {}, 1)).toEqual([own])
  })

  it('go back from the latest, over the end of a year', () => {
    const history = { '2026-12': monthOf(2), '2027-01': monthOf(1), '2026-11': monthOf(3) }
    expect(monthsBack('2027-02', own, history, 4)).toEqual([own, monthOf(1), monthOf(2), monthOf(3)])
  })

  it('are not known where one of them has no report, be it the first or the last', () => {
    expect(monthsBack('2027-02', own, { '2026-12': monthOf(2) }, 3)).toBeUndefined()
    expect(monthsBack('2027-02', own, { '2027-01': monthOf(1) }, 3)).toBeUndefined()
  })

  it('do not hang on the month itself nor on any after it being in the history', () => {
    const history = { '2027-01': monthOf(1), '2027-02': monthOf(7), '2027-03': monthOf(8) }
    expect(monthsBack('2027-02', own, history, 2)).toEqual([own, monthOf(1)])
  })

  it('reach as far as any rule looks', () => {
    const history = historyOf('2026-11', HISTORY_MONTHS - 1, (back) => ({ admitted_count: back }))
    expect(monthsBack('2026-11', own, history, HISTORY_MONTHS)).toHaveLength(24)
  })

  it('are there if and only if each of them is, whichever months are known', () => {
    const known = fc.uniqueArray(fc.integer({ min: 1, max: 14 }), { maxLength: 14 })
    const months = fc.integer({ min: 1, max: 12 })
    const period = fc.integer({ min: 0, max: 30 }).map((later) => addMonths('2026-01', later))
    fc.assert(
      fc.property(known, months, period, (backs, wanted, at) => {
        const history = Object.fromEntries(backs.map((back) => [addMonths(at, -back), monthOf(back)]))
        const run = Array.from({ length: wanted - 1 }, (_, index) => index + 1)
        const whole = run.every((back) => backs.includes(back))
        expect(monthsBack(at, own, history, wanted)).toEqual(whole ? [own, ...run.map(monthOf)] : undefined)
      }),
    )
  })
})
