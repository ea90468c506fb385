import type { Instant } from '../../domain/day.ts'
import type { FigureChange } from '../../domain/figure.ts'
import type { Role } from '../../domain/office.ts'
import type { Explanations, Receipt, Report, ReportRef } from '../../domain/report.ts'
import type { BeforeAfter, Verdict } from '../../domain/review.ts'
import type { WaitingRequest } from '../../domain/summary-notice.ts'
import type { Doing } from './doing.ts'

/** Changes of submitted reports, and what the office says to reports and requests. All of it is done once by key. */
export type Reviews = {
  /** Makes the next revision of a submitted report at once. The same key again gives the same receipt. */
  readonly amend: (report: Report, amendment: Amendment, doing: Doing) => Promise<Amended>
  /** Keeps a wish to change a submitted or approved report, under the next number of the committee. */
  readonly request: (report: Report, wish: Wish, doing: Doing) => Promise<Requested>
  /** What waits for the office: submitted reports and open requests, oldest first. */
  readonly awaiting: (committeeId: number) => Promise<readonly Reviewable[]>
  /** The open requests alone, by their numbers, oldest first. */
  readonly openRequests: (committeeId: number) => Promise<readonly WaitingRequest[]>
  /** What has that number in the committee, waiting or not. */
  readonly find: (committeeId: number, number: number) => Promise<Reviewable | null>
  /** The office's word on what has that number; of two at the same moment one wins. */
  readonly settle: (committeeId: number, number: number, word: Word, doing: Doing) => Promise<Settled>
  /** Opens a branch's month until an instant. Throws for a branch that is not the committee's. */
  readonly unlock: (committeeId: number, ref: ReportRef, until: Instant, doing: Doing) => Promise<void>
  /** The months of these branches that are open again at that instant. */
  readonly unlocked: (branchIds: readonly number[], at: Instant) => Promise<readonly Unlocked[]>
  /** The version of a report that a check code stands for. */
  readonly coded: (code: string) => Promise<Coded | null>
}

/** `seen` is the revision that the person was shown; from `locksAt` on the month must have been opened again. */
export type Amendment = {
  readonly changes: readonly FigureChange[]
  readonly seen: number
  /** Reasons for rules that do not hold any more, beside those given before. */
  readonly explanations: Explanations
  /** Why, where it was said; null where not. */
  readonly reason: string | null
  readonly locksAt: Instant
}

/** What changed, and the receipt of the new revision. */
export type Amended =
  | { readonly kind: 'amended'; readonly receipt: Receipt; readonly changes: readonly BeforeAfter[] }
  | { readonly kind: 'refused'; readonly why: 'review:changed' | 'review:closed' }

export type Wish = {
  readonly changes: readonly FigureChange[]
  readonly reason: string
  readonly seen: number
}

export type Requested =
  | { readonly kind: 'requested'; readonly request: RequestRow }
  | { readonly kind: 'refused'; readonly why: 'review:changed' }

type Numbered = ReportRef & { readonly number: number; readonly revision: number; readonly at: Instant }

export type ReportRow = Numbered & { readonly kind: 'report'; readonly late: boolean }

/** `revision` is the one that is to be changed. */
export type RequestRow = Numbered & {
  readonly kind: 'request'
  readonly changes: readonly BeforeAfter[]
  readonly reason: string
  readonly by: Role
  readonly waits: boolean
}

export type Reviewable = ReportRow | RequestRow

/** `unlockUntil`: what is returned may be corrected until then, where its month would be locked before; or null. */
export type Word = {
  readonly seen: number
  readonly verdict: Verdict
  readonly unlockUntil: Instant | null
}

export type Settled =
  | { readonly kind: 'settled' }
  | { readonly kind: 'refused'; readonly why: 'review:changed' | 'review:settled' | 'review:unknown' }

export type Unlocked = ReportRef & { readonly until: Instant }

type Coded = ReportRef & { readonly committeeId: number; readonly revision: number }

/** What was asked of the office or what it did, as the audit keeps it. */
export const reviewActs = [
  'approve',
  'return',
  'unlock',
  'reopen',
  'request',
  'approveRequest',
  'returnRequest',
] as const

export type ReviewAct = (typeof reviewActs)[number]
