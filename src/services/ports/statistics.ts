import type { Target } from '../../domain/committee.ts'
import type { Code, Figures } from '../../domain/figure.ts'
import type { Period } from '../../domain/period.ts'
import type { BranchHistory } from './registry.ts'
import type { ReportRef, ReportStatus } from '../../domain/report.ts'

/** What of a report a question needs: its state, and those of its figures that were asked for. */
export type CountedMonth = ReportRef & {
  readonly status: ReportStatus
  readonly late: boolean
  readonly figures: Figures
}

/** One count of a month over many branches. `value` is the sum of those given; nothing missing is in it as 0. */
export type KeptTotal = {
  readonly indicator: Code
  readonly value: number
  readonly given: number
  readonly notApplicable: number
  readonly pending: number
}

/** What a question is read and answered with, beside the figures. */
type Terms = {
  /** The version of the form in force in that month. */
  readonly formVersion: number
  readonly targets: readonly Target[]
  /** Whether the figures are for trying. */
  readonly demo: boolean
  readonly histories: readonly BranchHistory[]
}

/** Figures for questions, a few of them over many branches and months at once. */
export type Statistics = {
  readonly terms: (committeeId: number, period: Period) => Promise<Terms>
  /** Of every report of these months, the figures of these indicators. */
  readonly months: (
    committeeId: number,
    periods: readonly Period[],
    codes: readonly Code[],
  ) => Promise<readonly CountedMonth[]>
  /** The month of every committee together, from the totals that are kept as reports come in and go out. */
  readonly nation: (period: Period) => Promise<readonly KeptTotal[]>
}
