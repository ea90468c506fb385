import type { Day } from './day.ts'
import type { Code } from './figure.ts'
import type { BranchAsked, Call, Rung, Work } from './ladder.ts'
import type { Period } from './period.ts'
import type { OfficeNotice } from './office-notice.ts'
import type { OfficeName, Role } from './office.ts'
import type { SummaryNotice } from './summary-notice.ts'
import type { ChangeRequest, ShownChange } from './review.ts'
import type { Stocks } from './stocks.ts'
import type { Summary } from './summary.ts'

/** What one rung of the ladder says. Work is looked up when the message leaves. */
export type RungNotice =
  | ({ readonly kind: 'opening' } & WithWork & Owed)
  | ({
      readonly kind: 'reminder'
      readonly when: 'before' | 'due' | 'late'
    } & WithWork &
      Owed)
  /** To a deputy, whose secretary has not filed. */
  | ({ readonly kind: 'deputyAsked' } & WithWork & Owed)
  /** To the officer who follows these branches. */
  | ({ readonly kind: 'officerTold' } & Owed)
  /** To a branch that has filed without some figures. */
  | ({ readonly kind: 'figuresAsked' } & WithWork & Supplied)
  /** To the officer who follows such branches. */
  | ({ readonly kind: 'figuresTold' } & Supplied)
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
  | {
      readonly kind: 'meetingToday'
      readonly period: Period
      readonly branches: readonly string[]
      /** Whether what came of it is asked this evening; where that is quiet, later. */
      readonly tonight: boolean
    }
  | ({
      readonly kind: 'meetingAsked'
      readonly period: Period
      readonly branches: readonly string[]
    } & WithWork)

/** What is left to do: of the one branch, with its question, or else of each. */
type WithWork = { readonly work?: Work | null; readonly each?: readonly BranchWork[] }

/** What is left to do of one of several branches. */
export type BranchWork = { readonly branch: string; readonly items: Work['items'] }

/** What the person still owes of a month, by branch. */
type Owed = { readonly period: Period; readonly branches: readonly string[]; readonly dueDay: Day }

/** What has been filed, by branch, and lacks figures. */
type Supplied = { readonly period: Period; readonly branches: readonly string[] }

/** A rung as it stands in a message to one person, with the branches that it is about. */
export type LadderPart = {
  readonly rung: Rung
  readonly branches: readonly BranchAsked[]
  readonly said: RungNotice
}

/** A message that the clock decides on and nobody is waiting for. It is worded when it is shown or sent. */
export type Notice =
  | OfficeNotice
  | RungNotice
  /** All that a person is to hear of the ladder at that moment. */
  | { readonly kind: 'ladder'; readonly committeeId: number; readonly parts: readonly LadderPart[] }
  | { readonly kind: 'monthSummary'; readonly summary: Summary; readonly withAlerts: boolean }
  | SummaryNotice
  /** To the others of a branch: one of them has submitted its report. */
  | ({ readonly kind: 'filedByOther' } & Filed)
  /** To a branch: somebody else has filed for it, and it is asked whether that is right. */
  | ({ readonly kind: 'filedOnBehalf'; readonly by: Role; readonly stocks: Stocks | null } & Filed)
  /** To the office: a branch has said that what was filed for it is not right. */
  | ({ readonly kind: 'behalfDenied' } & Filed)
  /** To the office: messages do not reach somebody who holds these offices. */
  | { readonly kind: 'accountUnreachable'; readonly offices: readonly OfficeName[] }
  /** To the office and the others of the branch: a submitted report was changed while it could be. */
  | ({ readonly kind: 'reportAmended'; readonly by: Role; readonly changes: readonly ShownChange[] } & Filed)
  /** To the office: a branch asks for a change of what is locked or approved. */
  | { readonly kind: 'changeRequested'; readonly request: ChangeRequest }
  /** To the branch: the office has approved its report. */
  | ({ readonly kind: 'reportApproved' } & Filed)
  /** To the branch: the office gives its report back. No figures stand for the whole report. */
  | ({
      readonly kind: 'reportReturned'
      readonly reason: string
      readonly figures: readonly { readonly indicator: Code; readonly label: string }[]
      /** The last day to correct it. */
      readonly until: Day
    } & Filed)
  /** To the branch: the change that it asked for is made. The number is the request's. */
  | ({ readonly kind: 'requestApproved'; readonly changes: readonly ShownChange[] } & Filed)
  /** To the branch: the change that it asked for is not made. The number is the request's. */
  | ({
      readonly kind: 'requestReturned'
      readonly reason: string
      readonly changes: readonly ShownChange[]
    } & Filed)
  /** To the branch: its month is open for it again. */
  | ({ readonly kind: 'monthUnlocked'; readonly until: Day } & Omit<Filed, 'number'>)
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

/** A report that was submitted, as a message names it, with the number by which the office does. */
type Filed = {
  readonly period: Period
  readonly branchId: number
  readonly branch: string
  readonly number: number
}

/** A notice that is a summary and no word to one person. */
export type Summarizing = Extract<Notice, { kind: 'monthSummary' | SummaryNotice['kind'] }>
