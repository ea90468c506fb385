import type { Day } from './day.ts'
import type { BranchAsked, Call, Rung, Work } from './ladder.ts'
import type { Period } from './period.ts'
import type { Role } from './office.ts'
import type { Stocks } from './stocks.ts'
import type { Summary } from './summary.ts'

/** What one rung of the ladder says. Work is looked up when the message leaves. */
export type RungNotice =
  | ({ readonly kind: 'opening'; readonly work?: Work | null } & Owed)
  | ({
      readonly kind: 'reminder'
      readonly when: 'before' | 'due' | 'late'
      readonly work?: Work | null
    } & Owed)
  /** To a deputy, whose secretary has not filed. */
  | ({ readonly kind: 'deputyAsked'; readonly work?: Work | null } & Owed)
  /** To the officer who follows these branches. */
  | ({ readonly kind: 'officerTold' } & Owed)
  /** To the office: whom to call. */
  | { readonly kind: 'callList'; readonly period: Period; readonly calls: readonly Call[] }
  /** To the office, on the morning of the lock. */
  | {
      readonly kind: 'monthLocked'
      readonly period: Period
      readonly filed: number
      readonly expected: number
      readonly missing: readonly string[]
    }
  | { readonly kind: 'meetingToday'; readonly period: Period; readonly branches: readonly string[] }
  | {
      readonly kind: 'meetingAsked'
      readonly period: Period
      readonly branches: readonly string[]
      readonly work?: Work | null
    }

/** What the person still owes of a month, by branch. */
type Owed = { readonly period: Period; readonly branches: readonly string[]; readonly dueDay: Day }

/** A rung as it stands in a message to one person, with the branches that it is about. */
export type LadderPart = {
  readonly rung: Rung
  readonly branches: readonly BranchAsked[]
  readonly said: RungNotice
}

/** A message that the clock decides on and nobody is waiting for. It is worded when it is shown or sent. */
export type Notice =
  | RungNotice
  /** All that a person is to hear of the ladder at that moment. */
  | { readonly kind: 'ladder'; readonly committeeId: number; readonly parts: readonly LadderPart[] }
  | { readonly kind: 'monthSummary'; readonly summary: Summary; readonly withAlerts: boolean }
  /** To the others of a branch: one of them has submitted its report. */
  | ({ readonly kind: 'filedByOther' } & Filed)
  /** To a branch: somebody else has filed for it, and it is asked whether that is right. */
  | ({ readonly kind: 'filedOnBehalf'; readonly by: Role; readonly stocks: Stocks | null } & Filed)
  /** To the office: a branch has said that what was filed for it is not right. */
  | ({ readonly kind: 'behalfDenied' } & Filed)

/** A report that was submitted, as a message names it. */
type Filed = {
  readonly period: Period
  readonly branchId: number
  readonly branch: string
  readonly number: number
}
