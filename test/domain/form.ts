import type { Scope } from '../../src/domain/expression.ts'
import type { Figure, Figures } from '../../src/domain/figure.ts'
import type { Form } from '../../src/domain/form.ts'
import type { History } from '../../src/domain/history.ts'
import { addMonths, type Period } from '../../src/domain/period.ts'
import { defaultForm } from '../../src/shipped-files.ts'

/** The form that a committee begins with. */
export const form: Form = defaultForm()

export const pending: Figure = { state: 'pending', words: 'chưa có số liệu' }

/** Values by indicator: `{ member_official: 21 }`. */
export type Values = Readonly<Record<string, number | string | Figure>>

/** An answer, in the words it is written with. */
export function given(value: number | string): Figure {
  return { state: 'given', value, words: String(value) }
}

export function figures(values: Values): Figures {
  return Object.fromEntries(
    Object.entries(values).map(([code, value]) => [code, typeof value === 'object' ? value : given(value)]),
  )
}

/** What the expressions of the form may speak of; a branch with a branch committee unless told otherwise. */
export function scopeOf(values: Values, before: Values | null, hasBranchCommittee = true): Scope {
  return {
    figures: figures(values),
    previous: before === null ? null : figures(before),
    branch: { hasBranchCommittee },
  }
}

/** The figures of so many months before a month, each by how far back it lies: 1 is the month before. */
export function historyOf(period: Period, months: number, valuesOf: (back: number) => Values): History {
  return Object.fromEntries(
    Array.from({ length: months }, (_, at) => [addMonths(period, -at - 1), figures(valuesOf(at + 1))]),
  )
}

/** The month before of the branch in these tests: 21 official and 2 probationary members. */
export const monthBefore: Values = {
  member_official: 21,
  member_probationary: 2,
  member_total: 23,
  member_exempt: 1,
  candidates_tracked: 4,
}

/** No movement at all. */
export const noMovement: Values = {
  admitted_count: 0,
  converted_count: 0,
  transferred_in_count: 0,
  transferred_in_probationary_count: 0,
  restored_count: 0,
  transferred_out_count: 0,
  deceased_count: 0,
  struck_off_count: 0,
  expelled_count: 0,
  resigned_count: 0,
  decrease_probationary_count: 0,
}

/** A month in which nothing moved, and about which nobody has a question. */
export const quietMonth: Values = {
  has_member_change: 'khong',
  member_official: 21,
  member_probationary: 2,
  member_total: 23,
  member_exempt: 1,
  ...noMovement,
  candidates_tracked: 4,
  awareness_class_sent_count: 0,
  admission_proposed_count: 0,
  probation_due_count: 0,
  meeting_status: 'da_hop',
  meeting_date: '2026-11-03',
  meeting_attended_count: 22,
  meeting_absent_unexcused_count: 0,
  thematic_meeting_held: 'khong',
  meeting_quality_score: 92,
  directives_disseminated_count: 2,
  inspection_supervision_count: 0,
  disciplined_count: 0,
}
