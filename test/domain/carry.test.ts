import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesForAnswers } from '../../src/domain/answer.ts'
import { carriedAnswers } from '../../src/domain/carry.ts'
import { countOf, type Figures, valueOf, withChanges } from '../../src/domain/figure.ts'
import { firstOpenStep, type Step, stepsOf } from '../../src/domain/plan.ts'
import { figures, form, given, monthBefore, pending, quietMonth, scopeOf, type Values } from './form.ts'

const words = 'như tháng trước'

const carried = (values: Values, before: Values | null = monthBefore) =>
  carriedAnswers(form, scopeOf(values, before), words)

/** The report once what is carried over is stored. */
function report(values: Values, before: Values = monthBefore): Figures {
  const first = scopeOf({}, before)
  const known = withChanges({}, changesForAnswers(form, first, figures(values)))
  const scope = { ...first, figures: known }
  const answers = carriedAnswers(form, scope, words)
  if (answers === undefined) throw new Error('There is a month before.')
  return withChanges(known, changesForAnswers(form, scope, answers))
}

const nameOf = (step: Step): string => (step.kind === 'question' ? step.code : 'card')

/** The steps still without an answer. */
function openIn(known: Figures, before: Values = monthBefore): string[] {
  const scope = { ...scopeOf({}, before), figures: known }
  return stepsOf(form, scope)
    .filter((step) => firstOpenStep(form, scope, [step]) !== undefined)
    .map(nameOf)
}

const withoutDefault = [
  'meeting_status',
  'meeting_date',
  'meeting_attended_count',
  'thematic_meeting_held',
  'meeting_quality_score',
  'opinions_and_proposals',
]

describe('"như tháng trước" for a whole month', () => {
  it('leaves open only what has no sensible default', () => {
    const known = report({})
    expect(valueOf(known, 'has_member_change')).toBe('khong')
    expect(countOf(known, 'member_total')).toBe(23)
    expect(countOf(known, 'member_exempt')).toBe(1)
    expect(countOf(known, 'candidates_tracked')).toBe(4)
    expect(countOf(known, 'admitted_count')).toBe(0)
    expect(countOf(known, 'directives_disseminated_count')).toBe(0)
    expect(openIn(known)).toEqual(withoutDefault)
  })

  it('keeps the words it came in, but for what merely follows', () => {
    const known = report({})
    expect(known.member_official).toEqual({ state: 'given', value: 21, words })
    expect(known.admitted_count).toEqual({ state: 'given', value: 0, words: null })
    expect(known.member_total).toEqual({ state: 'given', value: 23, words: null })
  })

  it('leaves what is answered already as it is', () => {
    expect(carried({ directives_disseminated_count: 3 })).not.toHaveProperty('directives_disseminated_count')
    expect(carried({ candidates_tracked: pending })).not.toHaveProperty('candidates_tracked')
    expect(report({ candidates_tracked: pending }).candidates_tracked).toEqual(pending)
  })

  it('leaves open what the month before does not say', () => {
    const before = { member_official: 21, member_probationary: 2, candidates_tracked: pending }
    expect(openIn(report({}, before), before)).toEqual(['candidates_tracked', ...withoutDefault])
    expect(carried({}, before)).not.toHaveProperty('member_exempt')
  })

  it('asks nothing of a meeting that was not held', () => {
    expect(carried({ meeting_status: 'hoan' })).not.toHaveProperty('meeting_absent_unexcused_count')
    const known = report({ meeting_status: 'hoan' })
    expect(known.meeting_absent_unexcused_count).toEqual({ state: 'not_applicable', words: null })
    expect(openIn(known)).toEqual(['thematic_meeting_held', 'opinions_and_proposals'])
  })

  it('says nothing where there is no month before, or it does not say the stocks', () => {
    expect(carried({}, null)).toBeUndefined()
    expect(carried({}, { candidates_tracked: 4 })).toBeUndefined()
    expect(carried({}, { member_official: 21, member_probationary: pending })).toBeUndefined()
  })

  it('answers no question twice, whatever is answered already', () => {
    const some = fc.subarray(Object.keys(quietMonth).filter((code) => code !== 'member_total'))
    fc.assert(
      fc.property(some, fc.constantFrom('co', 'khong'), (codes, gate) => {
        const values: Values = Object.fromEntries(codes.map((code) => [code, quietMonth[code] ?? pending]))
        const said = 'has_member_change' in values ? { ...values, has_member_change: gate } : values
        const again = Object.keys(carried(said) ?? {}).filter((code) => code in said)
        expect(again).toEqual([])
      }),
    )
  })
})

describe('"còn lại như tháng trước" where somebody moved', () => {
  const moved = { has_member_change: 'co', admitted_count: 1 }

  it('makes every other movement 0', () => {
    const known = report(moved)
    expect(known.admitted_count).toEqual(given(1))
    const others = [
      'converted_count',
      'transferred_in_count',
      'transferred_out_count',
      'deceased_count',
      'struck_off_count',
      'expelled_count',
      'resigned_count',
    ]
    expect(others.map((code) => known[code])).toEqual(others.map(() => ({ state: 'given', value: 0, words })))
    expect([countOf(known, 'transferred_in_probationary_count'), countOf(known, 'restored_count')]).toEqual([
      0, 0,
    ])
  })

  it('says nothing of what is asked only by name', () => {
    expect(carried(moved)).not.toHaveProperty('restored_count')
  })

  it('leaves the stocks to the card, where they are worked out and confirmed', () => {
    expect(Object.keys(carried(moved) ?? {}).filter((code) => code.startsWith('member_'))).toEqual([])
    expect(openIn(report(moved))).toEqual(['card', ...withoutDefault])
  })

  it('leaves open how many of those who came or left were probationary: no number of it is likelier', () => {
    const known = report({ has_member_change: 'co', transferred_in_count: 2, transferred_out_count: 1 })
    expect(openIn(known).slice(0, 3)).toEqual([
      'transferred_in_probationary_count',
      'decrease_probationary_count',
      'card',
    ])
  })

  it('leaves a movement that is waited for as it is, and asks the stocks', () => {
    const known = report({ has_member_change: 'co', admitted_count: pending })
    expect(known.admitted_count).toEqual(pending)
    expect(openIn(known).slice(0, 3)).toEqual(['member_official', 'member_probationary', 'member_exempt'])
  })

  it('carries over what is no member and did not move', () => {
    expect(countOf(report(moved), 'candidates_tracked')).toBe(4)
    expect(countOf(report(moved), 'disciplined_count')).toBe(0)
  })
})
