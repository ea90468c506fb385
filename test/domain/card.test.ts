import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brokenOnCard, cardOf, stockFigures, stocksIn } from '../../src/domain/card.ts'
import { changesForAnswers } from '../../src/domain/answer.ts'
import { withChanges } from '../../src/domain/figure.ts'
import { anyMonth } from './any-month.ts'
import { figures, form, given, monthBefore, noMovement, pending, scopeOf, type Values } from './form.ts'

const cardWith = (values: Values, before: Values | null = monthBefore) =>
  cardOf(form, scopeOf({ has_member_change: 'co', ...noMovement, ...values }, before))

const rulesBroken = (values: Values) => cardWith(values)?.broken.map(({ rule }) => rule)

describe('the card of the stocks', () => {
  it('shows the month before where nothing moved', () => {
    expect(cardWith({})).toEqual({
      shown: { total: 23, official: 21, probationary: 2, exempt: 1 },
      workedOut: { total: 23, official: 21, probationary: 2, exempt: 1 },
      broken: [],
    })
  })

  it('shows what was worked out from the movements', () => {
    const card = cardWith({ admitted_count: 1, converted_count: 2 })
    expect(card?.shown).toEqual({ total: 24, official: 23, probationary: 1, exempt: 1 })
    expect(card?.broken).toEqual([])
  })

  it('does not know those who need not attend where the month before does not say', () => {
    expect(cardWith({}, { member_official: 21, member_probationary: 2 })?.shown.exempt).toBeUndefined()
    expect(
      cardWith({ member_exempt: 3 }, { member_official: 21, member_probationary: 2 })?.shown.exempt,
    ).toBe(3)
  })

  it('shows what was typed beside what was worked out, and says what differs', () => {
    const card = cardWith({ admitted_count: 1, member_official: 20, member_probationary: 3 })
    expect(card?.shown).toEqual({ total: 23, official: 20, probationary: 3, exempt: 1 })
    expect(card?.workedOut).toEqual({ total: 24, official: 21, probationary: 3, exempt: 1 })
    expect(card?.broken.map(({ rule }) => rule)).toEqual(['R02', 'R04'])
    expect(card?.broken[1]?.text).toBe(
      'Số chính thức tính theo biến động là 21, đồng chí đang ghi 20. Xin đồng chí xem lại giúp ạ.',
    )
  })

  it('says which movement cannot have happened', () => {
    expect(rulesBroken({ converted_count: 3 })).toEqual(['R05', 'R08'])
    expect(rulesBroken({ expelled_count: 1, decrease_probationary_count: 1 })).toEqual(['R07'])
    expect(rulesBroken({ member_exempt: 24 })).toEqual(['R09'])
  })

  it('says that more were lost than there were, and which movements may have done it', () => {
    const lost = cardWith({ transferred_out_count: 22 })
    expect(lost?.shown).toEqual({ total: 1, official: -1, probationary: 2, exempt: 1 })
    expect(lost?.broken.map(({ text }) => text)).toEqual([
      'Tính theo biến động thì còn -1 chính thức, 2 dự bị, tức là số giảm nhiều hơn số đang có. Xin đồng chí xem lại giúp ạ.',
    ])
    expect(lost?.broken[0]?.fixes).toContain('transferred_out_count')
    expect(rulesBroken({ transferred_out_count: 3, decrease_probationary_count: 3 })).toEqual(['R08'])
    expect(rulesBroken({ transferred_out_count: 2, decrease_probationary_count: 2 })).toEqual([])
  })

  it('is not shown while a movement is open or pending, or where there is no month before', () => {
    expect(cardOf(form, scopeOf({ has_member_change: 'co' }, monthBefore))).toBeUndefined()
    expect(cardWith({ admitted_count: pending })).toBeUndefined()
    expect(cardWith({}, null)).toBeUndefined()
  })

  it('looks only at gate, movements and stocks', () => {
    const scope = scopeOf(
      {
        has_member_change: 'co',
        ...noMovement,
        expelled_count: 1,
        member_official: 20,
        member_probationary: 2,
        member_total: 22,
        disciplined_count: 0,
        meeting_attended_count: 40,
        meeting_absent_unexcused_count: 0,
        probation_due_count: 5,
        meeting_quality_score: 101,
      },
      monthBefore,
    )
    expect(brokenOnCard(form, scope)).toEqual([])
  })

  it('confirmed, agrees with everything that moved, whatever that was', () => {
    fc.assert(
      fc.property(anyMonth, ({ before, movements }) => {
        const scope = scopeOf({ has_member_change: 'co', ...movements }, before)
        const card = cardOf(form, scope)
        if (card === undefined) throw new Error('Every movement is given.')
        expect(card.broken).toEqual([])
        expect(card.shown).toEqual(card.workedOut)
        const changes = changesForAnswers(form, scope, stockFigures(card.shown, 'Đúng'))
        const confirmed = withChanges(scope.figures, changes)
        expect(brokenOnCard(form, { ...scope, figures: confirmed })).toEqual([])
        expect(stocksIn(confirmed)).toEqual(card.shown)
      }),
    )
  })
})

describe('the stocks as figures', () => {
  it('are official, probationary and exempt, in the words of the answer; the total follows', () => {
    expect(stockFigures({ total: 23, official: 21, probationary: 2, exempt: 1 }, 'Đúng')).toEqual({
      member_official: { state: 'given', value: 21, words: 'Đúng' },
      member_probationary: { state: 'given', value: 2, words: 'Đúng' },
      member_exempt: { state: 'given', value: 1, words: 'Đúng' },
    })
  })

  it('leave out the exempt where nobody knows them', () => {
    const stocks = { total: 23, official: 21, probationary: 2, exempt: undefined }
    expect(Object.keys(stockFigures(stocks, ''))).toEqual(['member_official', 'member_probationary'])
  })
})

describe('the stocks of a month', () => {
  it('are those that it gives', () => {
    expect(stocksIn(figures(monthBefore))).toEqual({ total: 23, official: 21, probationary: 2, exempt: 1 })
    expect(stocksIn({ member_official: given(3), member_probationary: given(0) })).toEqual({
      total: 3,
      official: 3,
      probationary: 0,
      exempt: undefined,
    })
  })

  it('are none where one is missing or pending, or there is no month', () => {
    expect(stocksIn(null)).toBeUndefined()
    expect(stocksIn({ member_official: given(3) })).toBeUndefined()
    expect(stocksIn({ member_official: given(3), member_probationary: pending })).toBeUndefined()
  })
})
