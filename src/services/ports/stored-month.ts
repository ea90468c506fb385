import type { Instant } from '../../domain/day.ts'
import type { Code, Figures } from '../../domain/figure.ts'
import type { Role } from '../../domain/office.ts'
import type { Explanations, ReportRef, ReportStatus } from '../../domain/report.ts'

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
    readonly changes: readonly {
      readonly indicator: Code
      readonly old: unknown
      readonly new: unknown
      readonly words: string | null
    }[]
  }[]
}
