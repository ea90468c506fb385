import type { Instant } from '../../domain/day.ts'
import type { Code, Figures } from '../../domain/figure.ts'
import type { Role } from '../../domain/office.ts'
import type { Explanations, ReportRef, ReportStatus } from '../../domain/report.ts'
import type { RecordedChange } from '../../domain/revision.ts'
import type { ReviewAct } from './reviews.ts'

export type StoredMonth = ReportRef & {
  readonly status: ReportStatus
  readonly late: boolean
  readonly source: 'chat' | 'import'
  readonly submittedAt: Instant | null
  readonly formVersion: number
  readonly figures: Figures
  /** The reasons given for rules that do not hold, by rule. */
  readonly explanations: Explanations
}

export type ImportedMonth = ReportRef & {
  readonly committeeId: number
  readonly formVersion: number
  readonly figures: Figures
}

/** A report with its history, as the command line shows it. */
export type ReportView = StoredMonth & {
  readonly revisions: readonly {
    readonly number: number
    readonly at: Instant
    readonly office: Role | null
    readonly channel: string
    readonly reason: string | null
    readonly changes: readonly RecordedChange[]
  }[]
  readonly reviews: readonly ReviewView[]
}

/** What was asked of the office or what it did about a branch's month, oldest first. */
export type ReviewView = {
  readonly act: ReviewAct
  readonly at: Instant
  readonly office: Role | null
  readonly channel: string
  /** Of the receipt or the request; null where the month was opened again. */
  readonly number: number | null
  readonly revision: number | null
  readonly reason: string | null
  readonly figures: readonly Code[]
  /** Until when the month was opened. */
  readonly until: Instant | null
}
