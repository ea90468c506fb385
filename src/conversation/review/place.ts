import type { Code, Figure } from '../../domain/figure.ts'
import type { InHand } from '../filing/place.ts'

/** Where a correction or a review stands. */
export type ReviewPlace =
  /** A submitted report is to be changed: the answers that are still to be agreed to, as of that revision. */
  | {
      readonly at: 'amend'
      readonly report: InHand
      readonly answers: Readonly<Record<Code, Figure>>
      readonly seen: number
    }
  /** The change is agreed to and needs the office: its reason is asked. */
  | {
      readonly at: 'amendReason'
      readonly report: InHand
      readonly answers: Readonly<Record<Code, Figure>>
      readonly seen: number
    }
  /** What waits for the office. */
  | { readonly at: 'reviews'; readonly committeeId: number }
  /** The reason for a return is asked. */
  | {
      readonly at: 'returnReason'
      readonly committeeId: number
      readonly number: number
      readonly seen: number
    }
  /** All that pass every rule, as read back. */
  | {
      readonly at: 'approveAll'
      readonly committeeId: number
      readonly seen: readonly { readonly number: number; readonly revision: number }[]
    }
