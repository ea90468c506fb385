import type { FigureChange } from '../../domain/figure.ts'
import type { Day } from '../../domain/day.ts'
import type { Explanations, ReportRef } from '../../domain/report.ts'
import type { Verdict } from '../../domain/review.ts'
import type { InHand } from '../filing/place.ts'

/** What corrections, review and receipts want done. `seen` is the revision that the person was shown. */
export type ReviewEffect =
  /** Changes a submitted report that is still open: the next revision at once; the office is told. */
  | {
      readonly kind: 'amendReport'
      readonly report: InHand
      readonly changes: readonly FigureChange[]
      readonly seen: number
      /** The reasons given for rules that do not hold any more, beside those given before. */
      readonly explanations: Explanations
      /** Why, where the person said so unasked; null where not. */
      readonly reason: string | null
    }
  /** Asks the office to change what is locked or approved. */
  | {
      readonly kind: 'requestChange'
      readonly report: InHand
      readonly changes: readonly FigureChange[]
      readonly reason: string
      readonly seen: number
    }
  /** Everything that waits for the office, or the one thing of that number. */
  | { readonly kind: 'loadReviews'; readonly committeeId: number; readonly purpose: ReviewPurpose }
  | {
      readonly kind: 'settleReview'
      readonly committeeId: number
      readonly number: number
      readonly seen: number
      readonly verdict: Verdict
    }
  /** Approves those of these that are still as they were read back. */
  | {
      readonly kind: 'approveAll'
      readonly committeeId: number
      readonly seen: readonly { readonly number: number; readonly revision: number }[]
    }
  /** Opens one branch's month again until the end of a day. */
  | {
      readonly kind: 'unlockMonth'
      readonly committeeId: number
      readonly report: ReportRef
      readonly until: Day
    }
  /** The version of a report that a receipt's code stands for. */
  | { readonly kind: 'loadReceipt'; readonly code: string }
  /** The history of a report. */
  | {
      readonly kind: 'loadRevisions'
      readonly report: ReportRef
      readonly committeeId: number
      /** Whether the viewer may see figures so small that they may point at a person; handed on. */
      readonly whole: boolean
    }

/** Why reviews are looked up: to list them, to look at one, to settle one, or to approve what passes every rule. */
export type ReviewPurpose =
  | { readonly kind: 'list' }
  | { readonly kind: 'show'; readonly number: number }
  | {
      readonly kind: 'settle'
      readonly number: number
      readonly words: 'approve' | 'return'
      readonly reason: string
    }
  | { readonly kind: 'approveAll' }
