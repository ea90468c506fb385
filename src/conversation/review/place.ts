import type { Day } from '../../domain/day.ts'
import type { Code, Figure } from '../../domain/figure.ts'
import type { BranchName } from '../../domain/office.ts'
import type { Period } from '../../domain/period.ts'
import type { Explanations } from '../../domain/report.ts'
import type { Broken } from '../../domain/rules.ts'
import type { InHand } from '../filing/place.ts'

/** A change to a submitted report, as far as it was said; nothing of it is stored before it is agreed to. */
export type Amending = {
  readonly report: InHand
  readonly answers: Readonly<Record<Code, Figure>>
  /** The revision that the person was shown. */
  readonly seen: number
  readonly explained: Explanations
  /** Why, where it was said along with the change. */
  readonly reason: string | null
}

/** Where a correction of a submitted report stands. */
export type AmendPlace =
  /** Old beside new, to be agreed to. */
  | ({ readonly at: 'amend' } & Amending)
  /** Which figure: a section, then one of its figures, or those of the stocks' card. */
  | ({
      readonly at: 'amendPick'
      readonly among: 'card' | 'sections' | 'section'
      readonly section: string | null
    } & Amending)
  /** The question of one figure. */
  | ({ readonly at: 'amendStep'; readonly code: Code } & Amending)
  /** A total was named: which of its parts it changes. */
  | ({ readonly at: 'amendTotal'; readonly total: number } & Amending)
  /** The change is agreed to; a rule that does not hold wants its reason. */
  | ({ readonly at: 'amendExplain'; readonly broken: Broken } & Amending)
  /** The change is agreed to and needs the office: its reason is asked. */
  | ({ readonly at: 'amendReason' } & Amending)

/** One thing that waits, as a button names it; `passes` where no rule remarks on it. */
export type ReviewLine = {
  readonly number: number
  readonly revision: number
  readonly branch: string
  readonly period: Period
  readonly kind: 'report' | 'request'
  readonly passes: boolean
}

/** What the office said of opening a month again; null where it is still to be asked. */
export type UnlockAsked = {
  /** The branch in the words that named it. */
  readonly branch: string | null
  readonly month: Period | null
  readonly until: Day | null
}

/** Where a review by the office stands. */
export type OfficePlace =
  /** What waits for the office. */
  | { readonly at: 'reviews'; readonly committeeId: number; readonly lines: readonly ReviewLine[] }
  /** One of them is looked at. */
  | { readonly at: 'review'; readonly committeeId: number; readonly line: ReviewLine }
  /** The reason for a return is asked. */
  | { readonly at: 'returnReason'; readonly committeeId: number; readonly line: ReviewLine }
  /** All that pass every rule, as read back. */
  | { readonly at: 'approveAll'; readonly committeeId: number; readonly lines: readonly ReviewLine[] }
  | UnlockPlace

/** A month is to be opened again: which branch's, which month, until when, then the yes. */
export type UnlockPlace = {
  readonly at: 'unlock'
  readonly committeeId: number
  readonly branches: readonly BranchName[]
  readonly branchId: number | null
  readonly month: Period | null
  readonly until: Day | null
}

/** Of which branch the history is shown. */
export type HistoryPlace = {
  readonly at: 'pickHistory'
  readonly committeeId: number
  readonly period: Period
  readonly branches: readonly BranchName[]
}

/** Where a correction, a review or a look at the history stands. */
export type ReviewPlace = AmendPlace | OfficePlace | HistoryPlace
