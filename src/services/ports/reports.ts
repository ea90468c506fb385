import type { Opening } from '../../domain/branch.ts'
import type { Instant } from '../../domain/day.ts'
import type { FigureChange, Figures } from '../../domain/figure.ts'
import type { History } from '../../domain/history.ts'
import type { Period } from '../../domain/period.ts'
import type { Explanations, Receipt, Report, ReportRef, ReportStatus } from '../../domain/report.ts'
import type { Doing } from './doing.ts'
import type { ImportedMonth, ReportView, StoredMonth } from './stored-month.ts'

/** Reports and their figures. */
export type Reports = {
  readonly load: (ref: ReportRef) => Promise<Report | null>
  /** The same of many, in their order, with what each begins from. */
  readonly begun: (refs: readonly ReportRef[]) => Promise<readonly BegunMonth[]>
  /** Finds or makes the draft of a branch's month, pinned to the form version. */
  readonly open: (ref: ReportRef, committeeId: number, formVersion: number, doing: Doing) => Promise<Report>
  readonly statuses: (
    branchIds: readonly number[],
    periods: readonly Period[],
  ) => Promise<readonly ReportStanding[]>
  /**
   * Stores figures of a draft or returned report with an audit row each, in one transaction. `repeated`: the
   * key was seen before, nothing changed. `closed`: the report is submitted or approved.
   */
  readonly save: (
    report: Report,
    changes: readonly FigureChange[],
    doing: Doing,
  ) => Promise<'saved' | 'repeated' | 'closed'>
  /**
   * Makes the next revision of a draft or returned report, on the first submission with the next receipt number of
   * the committee, provided that the figures are still those of `report`. The same key again gives the same receipt.
   */
  readonly submit: (report: Report, late: boolean, doing: Doing) => Promise<Submission>
  /** Every branch's month of a committee over some months, for statistics. */
  readonly months: (committeeId: number, periods: readonly Period[]) => Promise<readonly StoredMonth[]>
  readonly openings: (committeeId: number) => Promise<readonly (Opening & { readonly branchId: number })[]>
  readonly view: (ref: ReportRef) => Promise<ReportView | null>
  /** Writes whole months as approved and locked, all or none. */
  readonly importMonths: (months: readonly ImportedMonth[], at: Instant) => Promise<void>
  /** The months before a report, so many of them back. */
  readonly history: (ref: ReportRef, months: number) => Promise<History>
  /**
   * Keeps reasons for rules that do not hold beside those given before; false where the report was submitted by
   * now, but for the update that itself submitted it and comes again.
   */
  readonly explain: (report: Report, explanations: Explanations, doing: Doing) => Promise<boolean>
  /** Whether a report that somebody else filed still waits for what its branch says to it. */
  readonly awaitsBranch: (ref: ReportRef) => Promise<boolean>
  /**
   * What the branch says to a report that somebody else filed for it; denied, it is returned. The same key again
   * gives the same; `nothing` where the report waits for no such word (any more).
   */
  readonly settleBehalf: (ref: ReportRef, agreed: boolean, doing: Doing) => Promise<Settlement>
}

/** A branch's month, and the month before it as `Report` has it; the report is null where the month was not begun. */
export type BegunMonth = { readonly report: Report | null; readonly previous: Figures | null }

/** Where a report stands: its number null and its revision 0 before the first submission. */
type ReportStanding = ReportRef & {
  readonly status: ReportStatus
  readonly number: number | null
  readonly revision: number
  /** Whether it was filed in the chat without figures that its branch did not have yet. */
  readonly lacks: boolean
}

/**
 * What came of submitting a report. `taken`: somebody else submitted it first. `changed`: its figures are others than
 * those that were read, and nothing was submitted.
 */
export type Submission =
  | { readonly kind: 'submitted'; readonly receipt: Receipt }
  | { readonly kind: 'taken' }
  | { readonly kind: 'changed' }

/** What came of the branch's word on a report that somebody else filed. */
export type Settlement = 'confirmed' | 'denied' | 'nothing'
