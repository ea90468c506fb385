import { describe, expect, it } from 'vitest'
import { addMonths } from '../../../src/domain/period.ts'
import { monthSpan, type Question } from '../../../src/domain/question.ts'
import { leaderViewer, type BranchFigures } from '../../../src/domain/statistics/evidence.ts'
import { overdueByCohort } from '../../../src/domain/statistics/overdue.ts'
import { figures, form } from '../../services/month-fakes.ts'

const LAST = '2026-10'

const question: Question = {
  matter: { kind: 'figures', codes: ['probation_due_count'] },
  scope: { kind: 'commune' },
  span: monthSpan(LAST),
  ask: 'howMany',
  against: null,
  negative: false,
  limit: null,
  numbers: [],
}

/** Twelve months of one branch: two probationary at the end, so many admitted in the first of them. */
function asked(admitted: number, due: number, more: { known?: number; movedIn?: string } = {}) {
  const branch = (back: number): BranchFigures => ({
    id: 1,
    code: 'pho_moi',
    name: 'Phố Mới',
    kind: 'village',
    hasBranchCommittee: true,
    expected: true,
    status: 'approved',
    late: false,
    reported: true,
    figures: figures({
      member_probationary: 2,
      admitted_count: back === 11 ? admitted : 0,
      transferred_in_probationary_count: 0,
      probation_due_count: due,
    }),
  })
  const months = Array.from({ length: more.known ?? 12 }, (_, back) => [
    addMonths(LAST, -back),
    [branch(back)],
  ]) as [string, BranchFigures[]][]
  const moved = more.movedIn === undefined ? [] : [{ from: more.movedIn, sources: [1], given: null }]
  const lives = [{ id: 1, code: 'pho_moi', facts: [], openings: [], last: null, moved }]
  const evidence = { form, months: new Map(months), lives, targets: [], demo: false }
  return { question, evidence, viewer: leaderViewer }
}

const told = { branch: 'Phố Mới', probationary: 2, come: 1, due: 0 }

describe('a probation that must be over by the numbers', () => {
  it('is told where more are probationary than came in twelve months and are declared', () => {
    expect(overdueByCohort(asked(1, 0))).toEqual([{ key: 'ask.overdueCohort', with: told }])
    expect(overdueByCohort(asked(2, 0))).toEqual([])
    expect(overdueByCohort(asked(1, 1))).toEqual([])
  })

  it('is told of no branch whose own figures the asker may not see', () => {
    const viewer = { ...leaderViewer, only: [2], own: [2], follows: true }
    expect(overdueByCohort({ ...asked(1, 0), viewer })).toEqual([])
  })

  it('is not told where one of the months is missing, or was one of other members', () => {
    expect(overdueByCohort(asked(0, 0, { known: 11 }))).toEqual([])
    expect(overdueByCohort(asked(0, 0, { movedIn: '2025-11' }))).toHaveLength(1)
    expect(overdueByCohort(asked(0, 0, { movedIn: '2025-12' }))).toEqual([])
  })
})
