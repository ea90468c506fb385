import { describe, expect, it } from 'vitest'
import { changesForAnswers } from '../../src/domain/answer.ts'
import { type Figures, withChanges } from '../../src/domain/figure.ts'
import { movementCodes } from '../../src/domain/stocks.ts'
import { figures, form, given, monthBefore, noMovement, pending, scopeOf, type Values } from './form.ts'

const stocks = { member_official: 21, member_probationary: 2, member_exempt: 1 }

/** The report after each of these answers, one after another. */
function report(before: Values | null, ...answers: readonly Values[]): Figures {
  return answers.reduce<Figures>((known, answer) => {
    const scope = { ...scopeOf({}, before), figures: known }
    return withChanges(known, changesForAnswers(form, scope, figures(answer)))
  }, {})
}

const openIn = (known: Figures, codes: readonly string[]): string[] =>
  codes.filter((code) => known[code] === undefined)

describe('an answer', () => {
  it('is stored with what follows from it, and nothing else', () => {
    const scope = scopeOf({ candidates_tracked: 4 }, monthBefore)
    expect(changesForAnswers(form, scope, { meeting_status: given('hoan') })).toEqual([
      { indicator: 'meeting_status', figure: given('hoan') },
      { indicator: 'meeting_date', figure: { state: 'not_applicable', words: null } },
      { indicator: 'meeting_attended_count', figure: { state: 'not_applicable', words: null } },
      { indicator: 'meeting_absent_unexcused_count', figure: { state: 'not_applicable', words: null } },
      { indicator: 'meeting_quality_score', figure: { state: 'not_applicable', words: null } },
    ])
  })

  it('given again in the same words changes nothing', () => {
    const scope = scopeOf({ candidates_tracked: 4 }, monthBefore)
    expect(changesForAnswers(form, scope, { candidates_tracked: given(4) })).toEqual([])
  })

  it('"chưa có số liệu" is stored as such', () => {
    const scope = scopeOf({ candidates_tracked: 4 }, monthBefore)
    expect(changesForAnswers(form, scope, { candidates_tracked: pending })).toEqual([
      { indicator: 'candidates_tracked', figure: pending },
    ])
  })
})

describe('the gate, changed', () => {
  it('to "không" makes every movement 0', () => {
    const known = report(
      monthBefore,
      { has_member_change: 'co', admitted_count: 1, transferred_in_count: 2 },
      { has_member_change: 'khong' },
    )
    const nothing = { state: 'given', value: 0, words: null }
    expect(movementCodes.map((code) => known[code])).toEqual(movementCodes.map(() => nothing))
  })

  it('back to "có" opens them again, but for what is asked only by name', () => {
    const known = report(monthBefore, { has_member_change: 'khong' }, { has_member_change: 'co' })
    expect(openIn(known, movementCodes)).toEqual(movementCodes.filter((code) => code !== 'restored_count'))
  })

  it('said again leaves the confirmed stocks', () => {
    const same = { has_member_change: { state: 'given', value: 'khong', words: 'không có gì' } } as const
    const known = report(monthBefore, { has_member_change: 'khong' }, stocks, same)
    expect(known.member_official).toEqual(given(21))
  })

  it('takes the confirmed stocks away', () => {
    const known = report(monthBefore, { has_member_change: 'khong' }, stocks, { has_member_change: 'co' })
    expect(openIn(known, ['member_official', 'member_probationary', 'member_total'])).toHaveLength(3)
  })
})

describe('stocks given before anything was said of movements', () => {
  it.each(['co', 'khong'])('stay when the gate is first answered "%s"', (gate) => {
    const known = report(monthBefore, stocks, { has_member_change: gate })
    expect(known.member_official).toEqual(given(21))
    expect(known.member_probationary).toEqual(given(2))
  })

  it('stay when a movement is first answered', () => {
    const known = report(monthBefore, stocks, { has_member_change: 'co' }, { admitted_count: 1 })
    expect(known.member_official).toEqual(given(21))
  })
})

describe('a movement, changed', () => {
  const confirmed = [{ has_member_change: 'co', ...noMovement }, stocks]

  it('takes the confirmed stocks away, since they were worked out from it', () => {
    const known = report(monthBefore, ...confirmed, { admitted_count: 1 })
    expect(openIn(known, ['member_official', 'member_probationary', 'member_total'])).toHaveLength(3)
    expect(known.admitted_count).toEqual(given(1))
  })

  it('said again leaves the confirmed stocks, whatever words say it', () => {
    const same = { admitted_count: { state: 'given', value: 0, words: 'không có ai' } } as const
    const known = report(monthBefore, ...confirmed, same)
    expect(known.admitted_count).toEqual(same.admitted_count)
    expect(known.member_official).toEqual(given(21))
    expect(known.member_total).toEqual({ state: 'given', value: 23, words: null })
  })

  it.each([
    ['a number that was waited for', pending, 1],
    ['a number that is waited for again', 1, pending],
  ])('takes them away for %s', (_, earlier, later) => {
    const [moved] = confirmed
    const known = report(
      monthBefore,
      { ...moved, admitted_count: earlier },
      { ...stocks, member_probationary: 3 },
      { admitted_count: later },
    )
    expect(openIn(known, ['member_official', 'member_probationary', 'member_total'])).toHaveLength(3)
  })

  it('lets stocks stand that came with it', () => {
    const together = { admitted_count: 1, member_official: 21, member_probationary: 3 }
    const known = report(monthBefore, ...confirmed, together)
    expect(known.member_probationary).toEqual(given(3))
    expect(known.member_total).toEqual({ state: 'given', value: 24, words: null })
  })

  it('leaves those who need not attend as they were: no movement says anything of them', () => {
    expect(report(monthBefore, ...confirmed, { admitted_count: 1 }).member_exempt).toEqual(given(1))
  })

  it('leaves the stocks where there is no month before: they were typed, not worked out', () => {
    const known = report(null, ...confirmed, { admitted_count: 1 })
    expect(known.member_official).toEqual(given(21))
    expect(known.member_total).toEqual({ state: 'given', value: 23, words: null })
  })

  it('does nothing to the stocks where it is no movement of members', () => {
    const known = report(monthBefore, ...confirmed, { disciplined_count: 1, admission_proposed_count: 2 })
    expect(known.member_official).toEqual(given(21))
  })
})

describe('the meeting, changed', () => {
  it('to "chưa họp" makes its questions not applicable, and back to "đã họp" opens them', () => {
    const held = { meeting_status: 'da_hop', meeting_date: '2026-11-03', meeting_attended_count: 20 }
    const off = report(monthBefore, held, { meeting_status: 'chua_hop' })
    expect(off.meeting_attended_count).toEqual({ state: 'not_applicable', words: null })
    const on = report(monthBefore, held, { meeting_status: 'chua_hop' }, { meeting_status: 'da_hop' })
    expect(openIn(on, ['meeting_date', 'meeting_attended_count', 'meeting_quality_score'])).toHaveLength(3)
  })
})

describe('the stocks, changed', () => {
  it('make another total', () => {
    const known = report(monthBefore, { has_member_change: 'khong' }, stocks, { member_official: 22 })
    expect(known.member_total).toEqual({ state: 'given', value: 24, words: null })
    expect(known.member_probationary).toEqual(given(2))
  })
})
