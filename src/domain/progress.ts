import type { Instant } from './day.ts'
import type { Form } from './form.ts'
import type { Period } from './period.ts'
import type { ReportStatus } from './report.ts'
import type { BranchMonth } from './summary.ts'

/** Who has filed a month. */
export type Progress = {
  readonly period: Period
  readonly demo: boolean
  readonly branches: readonly {
    readonly name: string
    readonly status: ReportStatus | 'none'
    readonly late: boolean
    readonly at: Instant | null
  }[]
}

/** One branch's month, for whoever may see it. */
export type BranchCard = {
  readonly period: Period
  readonly form: Form
  readonly month: BranchMonth
  readonly demo: boolean
}
