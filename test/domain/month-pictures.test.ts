import { describe, expect, it } from 'vitest'
import { defaultCalendar } from '../../src/domain/calendar.ts'
import { instantOf } from '../../src/domain/day.ts'
import { filingBoards } from '../../src/domain/filing-board.ts'
import { branchPointOf, filingOf, movementIn, type PicturedMonth } from '../../src/domain/month-pictures.ts'
import type { Figures } from '../../src/domain/figure.ts'
import { figures, form, noMovement } from './form.ts'

const september = '2026-09'
const duringDue = instantOf('2026-10-03', '20:00')
const afterDue = instantOf('2026-10-04', '00:00')

describe('how a month was filed', () => {
  it('is in time, late, missing, still open, or not expected', () => {
    expect(told({ reported: true })).toBe('onTime')
    expect(told({ reported: true, late: true })).toBe('late')
    expect(told({})).toBe('missing')
    expect(told({}, duringDue)).toBe('open')
    expect(told({ expected: false })).toBe('notExpected')
  })

  it('goes over pages of thirty branches, without those that were never expected', () => {
    const many = Array.from({ length: 61 }, (_, index) => pictured({ code: `b${index}`, reported: true }))
    const months = new Map([[september, [...many, pictured({ code: 'never', expected: false })]]])
    const boards = filingBoards(months, defaultCalendar, afterDue)
    expect(boards.map(({ rows, page, pages }) => [rows.length, page, pages])).toEqual([
      [30, 1, 3],
      [30, 2, 3],
      [1, 3, 3],
    ])
  })

  it('shows a branch that came later as not expected before', () => {
    const months = new Map([
      ['2026-08', [pictured({ code: 'a', reported: true })]],
      [september, [pictured({ code: 'a' }), pictured({ code: 'b', reported: true })]],
    ])
    expect(filingBoards(months, defaultCalendar, afterDue)[0]?.rows).toEqual([
      { name: 'a', cells: ['onTime', 'missing'] },
      { name: 'b', cells: ['notExpected', 'onTime'] },
    ])
  })
})

describe('the movement of a month', () => {
  const moved = figures({ ...noMovement, admitted_count: 2, transferred_out_count: 1, member_total: 24 })

  it('leads from the month before to the month over the branches that have both', () => {
    const months = [
      pictured({ reported: true, figures: moved, previous: figures({ member_total: 23 }) }),
      pictured({ reported: true, figures: moved, previous: null }),
    ]
    expect(movementIn(form, september, months)).toMatchObject({
      before: 23,
      after: 24,
      movements: [
        { label: 'Kết nạp', value: 2, adds: true },
        { label: 'Chuyển đi', value: 1, adds: false },
      ],
      reported: 1,
      expected: 2,
    })
  })

  it('leaves out a branch one of whose movements is not known', () => {
    const { admitted_count: _, ...open } = moved
    const month = pictured({ reported: true, figures: open, previous: figures({ member_total: 23 }) })
    expect(movementIn(form, september, [month])).toBeNull()
  })
})

it('those exempt from meetings were not to attend', () => {
  const known = figures({ member_total: 23, member_exempt: 2, meeting_attended_count: 20 })
  expect(
    branchPointOf(september, pictured({ reported: true, figures: known }), defaultCalendar, afterDue),
  ).toMatchObject({ attended: 20, base: 21, official: null, filing: 'onTime' })
})

function pictured(over: {
  readonly code?: string
  readonly expected?: boolean
  readonly reported?: boolean
  readonly late?: boolean
  readonly figures?: Figures
  readonly previous?: Figures | null
}): PicturedMonth {
  const { code = 'a', expected = true, reported = false, late = false, previous = null } = over
  return {
    expected,
    status: reported ? 'submitted' : 'none',
    month: {
      code,
      name: code,
      kind: 'village',
      hasBranchCommittee: false,
      reported,
      late,
      approved: false,
      figures: over.figures ?? {},
      explanations: {},
      previous,
    },
  }
}

function told(over: Parameters<typeof pictured>[0], now = afterDue) {
  return filingOf(pictured(over), september, defaultCalendar, now)
}
