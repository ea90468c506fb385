import type { Figures } from './figure.ts'
import type { BranchFacts } from './branch.ts'
import type { Instant } from './day.ts'
import type { Period } from './period.ts'

export type ReportStatus = 'draft' | 'submitted' | 'returned' | 'approved'

/** Whether the office has it: submitted or approved. One that was returned is filed again when it comes back. */
export function isFiled(status: ReportStatus | 'none'): boolean {
  return status === 'submitted' || status === 'approved'
}

/** Why a rule does not hold, by rule: the branch's reason, and what the office reads of the matter. */
export type Explanations = Readonly<Record<string, { readonly reason: string; readonly about: string }>>

/** Which report: a branch's month. */
export type ReportRef = { readonly branchId: number; readonly period: Period }

/** A branch's month as the conversation needs it. */
export type Report = ReportRef & {
  readonly id: number
  readonly committeeId: number
  readonly branch: { readonly code: string } & BranchFacts
  readonly formVersion: number
  readonly status: ReportStatus
  readonly figures: Figures
  /** The month before, as last submitted, imported, or given as opening; null where there is none. */
  readonly previous: Figures | null
  readonly receipt: Receipt | null
  /** The reasons given for rules that do not hold, by rule. */
  readonly explanations: Explanations
}

/** What the branch holds in hand after its first submission. */
export type Receipt = {
  /** Counted within the committee. */
  readonly number: number
  readonly at: Instant
  readonly revision: number
}
