import type { Code, Figures } from './figure.ts'
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

/** Where a branch's month stands, begun or not. */
export type ReportState = ReportRef & {
  readonly committeeId: number
  readonly name: string
  readonly status: ReportStatus | 'none'
  /** The receipt's number; null where nothing was submitted. */
  readonly number: number | null
  /** The last revision; 0 where there is none. */
  readonly revision: number
  /** The instant until which the office has opened the locked month again; null where it is not open again now. */
  readonly unlockedUntil: Instant | null
}

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
  /** How often it was submitted or changed since; 0 for one that never was submitted. */
  readonly revision: number
  /** Its first submission. */
  readonly submittedAt: Instant | null
  /** The instant until which the office has opened the month for this branch again; null where it never did. */
  readonly unlockedUntil: Instant | null
  /** Why the office gave it back, as long as it was not submitted again. */
  readonly returned: Returned | null
}

/** What the office gave back, and the figures in question; none where it is the whole report. */
export type Returned = { readonly reason: string; readonly figures: readonly Code[] }

/** What the branch holds in hand after its first submission. */
export type Receipt = {
  /** Counted within the committee. */
  readonly number: number
  /** The first submission. */
  readonly at: Instant
  readonly revision: number
  /** Stands for the figures of this revision: `BN-7K3M9Q`. */
  readonly code: string
}
