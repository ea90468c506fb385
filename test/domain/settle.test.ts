import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Scope } from '../../src/domain/expression.ts'
import { type Figure, type Figures, isAnswer, valueOf } from '../../src/domain/figure.ts'
import type { Indicator } from '../../src/domain/form.ts'
import { settle } from '../../src/domain/settle.ts'
import { movementCodes } from '../../src/domain/stocks.ts'
import { figures, form, given, monthBefore, pending, scopeOf, type Values } from './form.ts'

const settled = (values: Values): Figures => settle(form, figures(values), scopeOf({}, monthBefore))

const nothing: Figure = { state: 'given', value: 0, words: null }
const notApplicable: Figure = { state: 'not_applicable', words: null }

describe('what follows from the gate', () => {
  it('is 0 for every movement where nobody moved, in nobody’s words', () => {
    const { has_member_change: gate, ...rest } = settled({ has_member_change: 'khong' })
    expect(gate).toEqual(given('khong'))
    expect(rest).toEqual(Object.fromEntries(movementCodes.map((code) => [code, nothing])))
  })

  it('takes the place of movements that were given before', () => {
    const found = settled({ has_member_change: 'khong', admitted_count: 2, deceased_count: pending })
    expect(found.admitted_count).toEqual(nothing)
    expect(found.deceased_count).toEqual(nothing)
  })

  it('leaves the movements open where somebody moved, but for what is asked only by name', () => {
    expect(settled({ has_member_change: 'co' })).toEqual({
      has_member_change: given('co'),
      restored_count: nothing,
    })
  })

  it('keeps what was said of a movement that is asked only by name', () => {
    expect(settled({ has_member_change: 'co', restored_count: 1 }).restored_count).toEqual(given(1))
  })

  it('is nothing while it is not answered', () => {
    expect(settled({ admitted_count: 1 })).toEqual({ admitted_count: given(1) })
  })
})

describe('what follows from the movements', () => {
  it('is that nobody who came was probationary where nobody came', () => {
    const found = settled({ has_member_change: 'co', transferred_in_count: 0 })
    expect(found.transferred_in_probationary_count).toEqual(nothing)
    expect(
      settled({ has_member_change: 'co', transferred_in_count: 2 }).transferred_in_probationary_count,
    ).toBeUndefined()
  })

  it('is that nobody who left was probationary where nobody left, once all of that is said', () => {
    const stayed = {
      has_member_change: 'co',
      transferred_out_count: 0,
      deceased_count: 0,
      struck_off_count: 0,
      expelled_count: 0,
    }
    expect(settled(stayed).decrease_probationary_count).toBeUndefined()
    expect(settled({ ...stayed, resigned_count: 0 }).decrease_probationary_count).toEqual(nothing)
    expect(settled({ ...stayed, resigned_count: 1 }).decrease_probationary_count).toBeUndefined()
  })
})

describe('what follows from the stocks', () => {
  it('is the total, never typed by itself', () => {
    const found = settled({ member_official: 21, member_probationary: 2 })
    expect(found.member_total).toEqual({ state: 'given', value: 23, words: null })
  })

  it('is no total while one of them is open or pending', () => {
    expect(settled({ member_official: 21 }).member_total).toBeUndefined()
    expect(settled({ member_official: 21, member_probationary: pending }).member_total).toBeUndefined()
  })
})

describe('what follows from the meeting', () => {
  const ofTheMeeting = [
    'meeting_date',
    'meeting_attended_count',
    'meeting_absent_unexcused_count',
    'meeting_quality_score',
  ]

  it.each(['chua_hop', 'hoan'])('is that its questions do not apply where it is "%s"', (status) => {
    const { meeting_status: _, ...rest } = settled({ meeting_status: status, meeting_attended_count: 20 })
    expect(rest).toEqual(Object.fromEntries(ofTheMeeting.map((code) => [code, notApplicable])))
  })

  it('is nothing where it was held, or where nobody knows yet', () => {
    expect(Object.keys(settled({ meeting_status: 'da_hop' }))).toEqual(['meeting_status'])
    expect(Object.keys(settled({ meeting_status: pending }))).toEqual(['meeting_status'])
  })
})

const words = fc.constantFrom('như thế', '', null)

/** Anything that may stand in a report for an indicator, right or not. */
function anyFigure(indicator: Indicator): fc.Arbitrary<Figure> {
  const value =
    indicator.type === 'int'
      ? fc.nat(6)
      : fc.constantFrom(...Object.keys(indicator.choices ?? { '2026-11-03': '' }))
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ state: fc.constant('given' as const), value, words }) },
    fc.record({ state: fc.constantFrom('pending' as const, 'not_applicable' as const), words }),
  )
}

const anyFigures: fc.Arbitrary<Figures> = fc
  .record(
    Object.fromEntries(
      form.indicators.map((indicator) => [indicator.code, fc.option(anyFigure(indicator), { nil: null })]),
    ),
  )
  .map((some) =>
    Object.fromEntries(
      Object.entries(some).flatMap(([code, figure]) => (figure === null ? [] : [[code, figure]])),
    ),
  )

const context: Omit<Scope, 'figures'> = scopeOf({}, monthBefore)

describe('whatever was answered', () => {
  it('settled once is settled for good', () => {
    fc.assert(
      fc.property(anyFigures, (answers) => {
        const once = settle(form, answers, context)
        expect(settle(form, once, context)).toEqual(once)
      }),
    )
  })

  it('an answer stands as it was given, or gives way to what follows', () => {
    fc.assert(
      fc.property(anyFigures, (answers) => {
        const found = Object.entries(settle(form, answers, context))
        const changed = found.filter(([code, figure]) => isAnswer(figure) && figure !== answers[code])
        expect(changed).toEqual([])
      }),
    )
  })

  it('nothing is left of what followed from an earlier answer', () => {
    fc.assert(
      fc.property(anyFigures, (answers) => {
        const said = Object.fromEntries(Object.entries(answers).filter(([, figure]) => isAnswer(figure)))
        expect(settle(form, answers, context)).toEqual(settle(form, said, context))
      }),
    )
  })

  it('a report that says nobody moved has no movement', () => {
    fc.assert(
      fc.property(anyFigures, (answers) => {
        const found = settle(form, { ...answers, has_member_change: given('khong') }, context)
        expect(movementCodes.map((code) => valueOf(found, code))).toEqual(movementCodes.map(() => 0))
      }),
    )
  })
})
