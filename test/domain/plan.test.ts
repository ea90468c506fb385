import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesForAnswers } from '../../src/domain/answer.ts'
import { cardOf, stockFigures } from '../../src/domain/card.ts'
import { boundsOf } from '../../src/domain/condition.ts'
import type { Scope } from '../../src/domain/expression.ts'
import { type Code, countOf, type Figure, withChanges } from '../../src/domain/figure.ts'
import { indicatorOf } from '../../src/domain/form-index.ts'
import { firstOpenStep, sameStep, type Step, stepsOf } from '../../src/domain/plan.ts'
import { form, given, monthBefore, noMovement, pending, scopeOf, type Values } from './form.ts'

const nameOf = (step: Step): string => (step.kind === 'card' ? 'card' : step.code)

const steps = (values: Values, before: Values | null = monthBefore, section?: string): string[] =>
  stepsOf(form, scopeOf(values, before), section).map(nameOf)

const first = (values: Values, before: Values | null = monthBefore): string | undefined => {
  const scope = scopeOf(values, before)
  const open = firstOpenStep(form, scope, stepsOf(form, scope))
  return open === undefined ? undefined : nameOf(open)
}

const afterTheCard = [
  'candidates_tracked',
  'awareness_class_sent_count',
  'admission_proposed_count',
  'probation_due_count',
  'meeting_status',
  'meeting_date',
  'meeting_attended_count',
  'meeting_absent_unexcused_count',
  'thematic_meeting_held',
  'meeting_quality_score',
  'directives_disseminated_count',
  'inspection_supervision_count',
  'disciplined_count',
  'opinions_and_proposals',
]

const moves = [
  'admitted_count',
  'converted_count',
  'transferred_in_count',
  'transferred_out_count',
  'deceased_count',
  'struck_off_count',
  'expelled_count',
  'resigned_count',
]

describe('the steps of a month', () => {
  it('are 16 where nobody moved: the gate, the card and 14 questions', () => {
    const unchanged = ['has_member_change', 'card', ...afterTheCard]
    expect(unchanged).toHaveLength(16)
    expect(steps({ has_member_change: 'khong' })).toEqual(unchanged)
  })

  it('are counted as those of an unchanged month before the first answer', () => {
    expect(steps({})).toEqual(steps({ has_member_change: 'khong' }))
  })

  it('are 8 more where somebody moved, between the gate and the card', () => {
    expect(steps({ has_member_change: 'co' })).toEqual([
      'has_member_change',
      ...moves,
      'card',
      ...afterTheCard,
    ])
  })

  it('ask how many of those who came or left were probationary, right after it is known that any did', () => {
    const most = steps({ has_member_change: 'co', ...noMovement, transferred_in_count: 1, resigned_count: 1 })
    expect(most.slice(3, 5)).toEqual(['transferred_in_count', 'transferred_in_probationary_count'])
    expect(most.slice(9, 12)).toEqual(['resigned_count', 'decrease_probationary_count', 'card'])
    expect(most.length).toBeLessThanOrEqual(16 + 11)
  })

  it('ask the stocks one by one where there is no month before', () => {
    const stocks = ['member_official', 'member_probationary', 'member_exempt']
    expect(steps({ has_member_change: 'khong' }, null)).toEqual([
      'has_member_change',
      ...stocks,
      ...afterTheCard,
    ])
    expect(steps({}, { candidates_tracked: 4 })).toEqual(['has_member_change', ...stocks, ...afterTheCard])
  })

  it('ask the stocks one by one while the number of a movement is still waited for', () => {
    const waiting = { has_member_change: 'co', ...noMovement, admitted_count: pending }
    expect(steps(waiting)).toEqual([
      'has_member_change',
      ...moves,
      'member_official',
      'member_probationary',
      'member_exempt',
      ...afterTheCard,
    ])
    expect(first(waiting)).toBe('member_official')
    const known = { ...waiting, admitted_count: 1, member_official: 21, member_probationary: 2 }
    expect(steps(known)).toContain('card')
    expect(first(known)).toBe('card')
  })

  it('have the card although some other number is waited for', () => {
    const waiting = { has_member_change: 'khong', member_exempt: pending, candidates_tracked: pending }
    expect(steps(waiting)).toEqual(['has_member_change', 'card', ...afterTheCard])
  })

  it('are those of the card again where nobody moved, whatever was waited for', () => {
    const scope = scopeOf({ has_member_change: 'co', admitted_count: pending }, monthBefore)
    const changes = changesForAnswers(form, scope, { has_member_change: given('khong') })
    const settled = { ...scope, figures: withChanges(scope.figures, changes) }
    expect(stepsOf(form, settled).map(nameOf)).toEqual(['has_member_change', 'card', ...afterTheCard])
  })

  it('leave out the questions about a meeting that was not held', () => {
    const asked = steps({ has_member_change: 'khong', meeting_status: 'hoan' })
    expect(asked).toHaveLength(12)
    expect(asked).not.toContain('meeting_date')
    expect(asked).toContain('thematic_meeting_held')
  })

  it('never ask for a sum, nor for what is asked only by name', () => {
    const asked = [...steps({ has_member_change: 'co' }), ...steps({ has_member_change: 'co' }, null)]
    expect(asked).not.toContain('member_total')
    expect(asked).not.toContain('restored_count')
  })
})

describe('the steps of one section', () => {
  it('are those of the meeting alone', () => {
    expect(steps({}, monthBefore, 'S4')).toEqual([
      'meeting_status',
      'meeting_date',
      'meeting_attended_count',
      'meeting_absent_unexcused_count',
      'thematic_meeting_held',
      'meeting_quality_score',
    ])
  })

  it('are two where the meeting was not held', () => {
    expect(steps({ meeting_status: 'chua_hop' }, monthBefore, 'S4')).toEqual([
      'meeting_status',
      'thematic_meeting_held',
    ])
  })

  it('are done when all of that section is answered, whatever is open elsewhere', () => {
    const scope = scopeOf(
      {
        meeting_status: 'da_hop',
        meeting_date: '2026-11-03',
        meeting_attended_count: 20,
        meeting_absent_unexcused_count: pending,
        thematic_meeting_held: 'khong',
        meeting_quality_score: 90,
      },
      monthBefore,
    )
    expect(firstOpenStep(form, scope, stepsOf(form, scope, 'S4'))).toBeUndefined()
    expect(firstOpenStep(form, scope, stepsOf(form, scope))).toEqual({
      kind: 'question',
      code: 'has_member_change',
    })
  })
})

describe('the first open step', () => {
  it('is the gate, then the first movement or the card', () => {
    expect(first({})).toBe('has_member_change')
    expect(first({ has_member_change: 'co' })).toBe('admitted_count')
    expect(first({ has_member_change: 'khong', ...noMovement })).toBe('card')
  })

  it('is past the card only once its stocks agree with the movements', () => {
    const stocks = { member_official: 21, member_probationary: 2, member_total: 23 }
    const unmoved = { has_member_change: 'khong', ...noMovement, ...stocks }
    expect(first(unmoved)).toBe('candidates_tracked')
    expect(first({ ...unmoved, member_official: 22, member_total: 24 })).toBe('card')
  })

  it('is past a question that was answered "chưa có số liệu"', () => {
    const done = {
      has_member_change: 'khong',
      member_official: 21,
      member_probationary: 2,
      member_exempt: pending,
    }
    expect(first(done, null)).toBe('candidates_tracked')
  })
})

describe('two steps', () => {
  it('are the same where they ask the same', () => {
    const gate: Step = { kind: 'question', code: 'has_member_change' }
    expect(sameStep(gate, { ...gate })).toBe(true)
    expect(sameStep({ kind: 'card' }, { kind: 'card' })).toBe(true)
    expect(sameStep(gate, { kind: 'card' })).toBe(false)
    expect(sameStep({ kind: 'card' }, gate)).toBe(false)
    expect(sameStep(gate, { kind: 'question', code: 'member_official' })).toBe(false)
  })
})

/** Few enough that no more members leave than a branch of the property has. */
const MOST = 3

type Pick = (least: number, most: number) => number

/** A legal answer to a question: within its bounds, one of its choices, or "chưa có số liệu" where that will do. */
function answerTo(code: Code, scope: Scope, pick: Pick): Figure {
  const indicator = indicatorOf(form, code)
  if (indicator === undefined) throw new Error(`The form has no ${code}.`)
  if (indicator.firm !== true && pick(0, 9) === 0) return pending
  if (indicator.type === 'int') {
    const { min, max } = boundsOf(form, indicator, scope)
    return given(pick(min, Math.min(max ?? MOST, min + MOST)))
  }
  const choices = Object.keys(indicator.choices ?? {})
  if (choices.length > 0) return given(choices[pick(0, choices.length - 1)] ?? '')
  return given(indicator.type === 'date' ? '2026-11-03' : 'Không có gì thêm.')
}

/** What may be at fault where a card does not agree: in these branches only probationary members can run out. */
const atFault = ['converted_count', 'decrease_probationary_count']

/** Confirms the card as it is shown; where it does not agree, takes back a figure that it offers to mend. */
function atCard(scope: Scope): { readonly answers: Record<Code, Figure>; readonly done: boolean } {
  const card = cardOf(form, scope)
  if (card === undefined) throw new Error('A movement is still open at the card.')
  const [broken] = card.broken
  if (broken === undefined) return { answers: stockFigures(card.shown, 'Đúng'), done: true }
  const fix = atFault.find((code) => broken.fixes.includes(code) && countOf(scope.figures, code) !== 0)
  if (fix === undefined) throw new Error(`Nothing mends ${broken.rule}.`)
  return { answers: { [fix]: given(0) }, done: false }
}

/** Answers each first open step until none is left, and tells which were answered, in order. */
function walk(before: Values | null, section: string | undefined, pick: Pick) {
  let scope = scopeOf({}, before)
  const walked: string[] = []
  for (let turns = 0; turns < 80; turns += 1) {
    const step = firstOpenStep(form, scope, stepsOf(form, scope, section))
    if (step === undefined) return { walked, asked: stepsOf(form, scope, section).map(nameOf) }
    const { answers, done } =
      step.kind === 'card'
        ? atCard(scope)
        : { answers: { [step.code]: answerTo(step.code, scope, pick) }, done: true }
    if (done) walked.push(nameOf(step))
    scope = { ...scope, figures: withChanges(scope.figures, changesForAnswers(form, scope, answers)) }
  }
  throw new Error(`It does not end: ${walked.join(', ')}`)
}

describe('whatever is answered', () => {
  const anyBefore = fc.option(
    fc
      .record({
        official: fc.integer({ min: 20, max: 60 }),
        probationary: fc.nat(9),
        exempt: fc.option(fc.nat(5), { nil: null }),
      })
      .map(
        ({ official, probationary, exempt }): Values => ({
          member_official: official,
          member_probationary: probationary,
          ...(exempt === null ? {} : { member_exempt: exempt }),
        }),
      ),
    { nil: null },
  )

  it.each([undefined, 'S4'])(
    'the report comes to its end, every step asked exactly once (section %s)',
    (section) => {
      fc.assert(
        fc.property(anyBefore, fc.infiniteStream(fc.nat()), (before, stream) => {
          const pick: Pick = (least, most) => {
            const next = stream.next()
            return least + (next.done === true ? 0 : next.value % (most - least + 1))
          }
          const { walked, asked } = walk(before, section, pick)
          expect(walked).toEqual(asked)
          expect(new Set(walked).size).toBe(walked.length)
        }),
      )
    },
  )
})
