import type { Figures } from '../../domain/figure.ts'
import type { Form } from '../../domain/form.ts'
import type { Period } from '../../domain/period.ts'
import type { ReviewItem, ShownChange } from '../../domain/review.ts'
import type { Version } from '../../domain/revision.ts'
import type { Asked } from '../reply.ts'

/** What corrections and review say, beside plain sentences. */
export type ReviewReply =
  /** Old beside new, with what does not agree. */
  | ({
      readonly kind: 'amendment'
      readonly period: Period
      readonly branch: string
      readonly number: number | null
      readonly changes: readonly ShownChange[]
      readonly broken: readonly string[]
      /** Why only the office may make it; null where the branch may. */
      readonly needsOffice: 'locked' | 'approved' | null
    } & Asked)
  /** What was changed. */
  | { readonly kind: 'amended'; readonly changes: readonly ShownChange[] }
  /** Everything that waits for the office. */
  | { readonly kind: 'reviewList'; readonly items: readonly ReviewItem[]; readonly shown: number }
  /** One thing that waits, whole. */
  | {
      readonly kind: 'reviewItem'
      readonly item: ReviewItem
      readonly form: Form
      readonly figures: Figures
    }
  /** The versions of a report. */
  | {
      readonly kind: 'revisions'
      readonly period: Period
      readonly branch: string
      readonly versions: readonly Version[]
      readonly form: Form
      readonly whole: boolean
    }
