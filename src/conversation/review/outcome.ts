import type { Day } from '../../domain/day.ts'
import type { Form } from '../../domain/form.ts'
import type { Report, ReportRef } from '../../domain/report.ts'
import type { ChangeRequest, ReviewItem, ShownChange, Verdict } from '../../domain/review.ts'
import type { Version } from '../../domain/revision.ts'
import type { Work } from '../facts.ts'
import type { ReviewPurpose } from './effect.ts'

/** Why a correction or a verdict was not taken. */
export type ReviewRefusal =
  /** Somebody changed the report since it was shown. */
  | 'review:changed'
  /** Somebody else of the office was first. */
  | 'review:settled'
  | 'review:unknown'
  /** The month was locked, or the report approved, in between: the same words make a request now. */
  | 'review:closed'

/** What the effects of corrections, review and receipts came to. */
export type ReviewOutcome =
  /** With the receipt of its new revision. */
  | { readonly kind: 'reportAmended'; readonly report: Report; readonly changes: readonly ShownChange[] }
  | { readonly kind: 'changeRequested'; readonly request: ChangeRequest }
  | {
      readonly kind: 'reviewsLoaded'
      readonly committeeId: number
      readonly items: readonly ReviewItem[]
      /** The report and the form of each of the items, by the item's number: what is read back, and words figures. */
      readonly works: Readonly<Record<number, Work>>
      readonly purpose: ReviewPurpose
    }
  | { readonly kind: 'reviewSettled'; readonly item: ReviewItem; readonly verdict: Verdict }
  | {
      readonly kind: 'allApproved'
      readonly approved: readonly ReviewItem[]
      /** Those that somebody changed or settled in between. */
      readonly left: readonly number[]
    }
  | {
      readonly kind: 'monthUnlocked'
      readonly report: ReportRef
      readonly branch: string
      readonly until: Day
    }
  | { readonly kind: 'reviewRefused'; readonly why: ReviewRefusal }
  /** The figures as of that version; null where no receipt has the code, or the viewer may not see the branch. */
  | {
      readonly kind: 'receiptLoaded'
      readonly found: {
        readonly report: Report
        readonly form: Form
        readonly late: boolean
        readonly current: boolean
      } | null
    }
  | {
      readonly kind: 'revisionsLoaded'
      readonly report: ReportRef
      readonly branch: string
      /** Oldest first; none where nothing was submitted. */
      readonly versions: readonly Version[]
      /** Words the figures. */
      readonly form: Form
      readonly whole: boolean
    }
