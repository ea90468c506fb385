import { describe, expect, it } from 'vitest'
import { changesForAnswers } from '../../src/domain/answer.ts'
import { carriedAnswers } from '../../src/domain/carry.ts'
import { countOf, valueOf, withChanges } from '../../src/domain/figure.ts'
import { firstOpenStep, stepsOf } from '../../src/domain/plan.ts'
import { form, stocks } from '../conversation/world.ts'

const branch = { hasBranchCommittee: true }

describe('"như tháng trước" for a whole month', () => {
  it('leaves open only what has no sensible default', () => {
    const previous = {
      ...stocks(21, 2, 1),
      candidates_tracked: { state: 'given', value: 5, words: null },
    } as const
    const scope = { figures: {}, previous, branch }
    const changes = changesForAnswers(form, scope, carriedAnswers(form, scope, 'như tháng trước') ?? {})
    const figures = withChanges({}, changes)
    expect(valueOf(figures, 'has_member_change')).toBe('khong')
    expect(countOf(figures, 'member_total')).toBe(23)
    expect(countOf(figures, 'candidates_tracked')).toBe(5)
    expect(countOf(figures, 'admitted_count')).toBe(0)
    expect(countOf(figures, 'directives_disseminated_count')).toBe(0)
    const known = { ...scope, figures }
    const open = stepsOf(form, known).filter((step) => firstOpenStep(form, known, [step]) !== undefined)
    expect(open.map((step) => (step.kind === 'question' ? step.code : 'card'))).toEqual([
      'meeting_status',
      'meeting_date',
      'meeting_attended_count',
      'thematic_meeting_held',
      'meeting_quality_score',
      'opinions_and_proposals',
    ])
  })

  it('leaves what is answered already as it is', () => {
    const scope = {
      figures: { directives_disseminated_count: { state: 'given', value: 3, words: '3' } },
      previous: stocks(21, 2),
      branch,
    } as const
    expect(carriedAnswers(form, scope, 'như cũ')).not.toHaveProperty('directives_disseminated_count')
  })

  it('says nothing where there is no month before', () => {
    expect(carriedAnswers(form, { figures: {}, previous: null, branch }, 'như cũ')).toBeUndefined()
  })
})
