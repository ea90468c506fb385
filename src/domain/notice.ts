import type { Day } from './day.ts'
import type { Period } from './period.ts'
import type { Role } from './office.ts'
import type { Stocks } from './stocks.ts'
import type { Summary } from './summary.ts'

/** A message that the clock decides on and nobody is waiting for. It is worded when it is shown or sent. */
export type Notice =
  | {
      readonly kind: 'opening'
      readonly period: Period
      readonly branches: readonly string[]
      readonly dueDay: Day
    }
  | {
      readonly kind: 'reminder'
      readonly period: Period
      /** What the person still owes, by branch. */
      readonly branches: readonly string[]
      readonly dueDay: Day
      readonly when: 'before' | 'due' | 'late'
    }
  | { readonly kind: 'monthSummary'; readonly summary: Summary; readonly withAlerts: boolean }
  /** To the others of a branch: one of them has submitted its report. */
  | ({ readonly kind: 'filedByOther' } & Filed)
  /** To a branch: somebody else has filed for it, and it is asked whether that is right. */
  | ({ readonly kind: 'filedOnBehalf'; readonly by: Role; readonly stocks: Stocks | null } & Filed)
  /** To the office: a branch has said that what was filed for it is not right. */
  | ({ readonly kind: 'behalfDenied' } & Filed)
  /** To the people of a branch: it ends, or goes on with other members, from a month on. */
  | ({ readonly kind: 'branchMoves' } & BranchMove)

/** What becomes of a branch from a month on, and with which others. */
export type BranchMove = {
  readonly what: 'mergedAway' | 'joined' | 'splitAway' | 'splitOn' | 'closed'
  readonly period: Period
  /** The last month in which it exists; for one that goes on, the month before. */
  readonly last: Period
  readonly branchId: number
  readonly branch: string
  readonly others: readonly string[]
}

/** A report that was submitted, as a message names it. */
type Filed = {
  readonly period: Period
  readonly branchId: number
  readonly branch: string
  readonly number: number
}
