import type { Branch, BranchFacts, Opening } from '../domain/branch.ts'
import type { Committee, Target } from '../domain/committee.ts'
import type { Instant } from '../domain/day.ts'
import type { Code, FigureChange, Figures } from '../domain/figure.ts'
import type { Form, FormVersion } from '../domain/form.ts'
import type { History } from '../domain/history.ts'
import type { Notice } from '../domain/notice.ts'
import type { Address, Person, Role } from '../domain/office.ts'
import type { Period } from '../domain/period.ts'
import type { Explanations, Receipt, Report, ReportRef, ReportStatus } from '../domain/report.ts'

/** Who does something, when and by which update: the key under which it happens once. */
export type Doing = {
  readonly by: Address
  readonly accountId: number | null
  readonly role: Role | null
  readonly at: Instant
  /** Channel and update id: doing it twice under one key changes nothing. */
  readonly key: string
}

/** Committees, branches and their facts. */
export type Registry = {
  readonly committees: () => Promise<readonly Committee[]>
  readonly committee: (code: string) => Promise<Committee | null>
  readonly committeeById: (id: number) => Promise<Committee | null>
  readonly targets: (committeeId: number) => Promise<readonly Target[]>
  /** The branches that exist in a month, with the facts of that month, in the order of the setup file. */
  readonly branches: (committeeId: number, period: Period) => Promise<readonly Branch[]>
  /** Every branch of a committee with all that is known of it, in the order of the setup file. */
  readonly histories: (committeeId: number) => Promise<readonly BranchHistory[]>
  readonly saveSetup: (setup: SetupChange) => Promise<void>
}

/** A branch over all months: its facts, oldest first, its openings, and whether any report of it was begun. */
export type BranchHistory = {
  readonly id: number
  readonly code: string
  readonly facts: readonly { readonly from: Period; readonly value: BranchFacts }[]
  readonly openings: readonly Opening[]
  readonly hasReports: boolean
}

/** What a setup writes, all or nothing. */
export type SetupChange = {
  readonly committee: Omit<Committee, 'id'>
  readonly targets: readonly Target[]
  /** In the order of the file. Facts hold from `from` on; null leaves them as they are. */
  readonly branches: readonly {
    readonly code: string
    readonly position: number
    readonly facts: { readonly from: Period; readonly value: BranchFacts } | null
    readonly opening: Opening | null
  }[]
  /** The form of a new committee; null where it has one. */
  readonly form: FormVersion | null
  readonly at: Instant
}

/** The forms of a committee. */
export type Forms = {
  readonly inForce: (committeeId: number, period: Period) => Promise<FormVersion>
  readonly version: (committeeId: number, version: number) => Promise<FormVersion>
}

/** Where a new form version goes. */
export type FormArchive = {
  /** Stores a form under the committee's next version number; older versions stay as they are. */
  readonly add: (committeeId: number, from: Period, form: Form) => Promise<FormVersion>
}

/** Accounts, the offices they hold, and invitations to them. */
export type Offices = {
  readonly whoIs: (address: Address, at: Instant) => Promise<Person | null>
  /** Whether anybody holds that office in the committee. */
  readonly isHeld: (committeeId: number, role: Role) => Promise<boolean>
  readonly holders: (committeeId: number) => Promise<readonly Holder[]>
  /** Takes the place of an earlier one of the same key, unless that was used: then nothing changes. */
  readonly saveInvitation: (invitation: NewInvitation) => Promise<void>
  /** Uses the invitation once: the account is made or found, and holds the offices from then on. */
  readonly redeem: (hash: string, doing: Doing) => Promise<'redeemed' | 'used' | 'expired' | 'unknown'>
  /** The wrong codes of an address since an instant. */
  readonly wrongCodes: (address: Address, since: Instant) => Promise<readonly Instant[]>
  readonly noteWrongCode: (address: Address, at: Instant, key: string) => Promise<void>
}

/** Somebody who holds an office, as messages reach them. */
export type Holder = {
  readonly accountId: number
  readonly address: Address
  readonly role: Role
  readonly branchId: number | null
  readonly seat: string | null
}

export type NewInvitation = {
  /** Of the update that asks for it; null where it is asked for outside any chat. */
  readonly key: string | null
  readonly committeeId: number
  readonly hash: string
  readonly role: Role
  readonly branchIds: readonly number[]
  readonly seat: string | null
  readonly expires: Instant
  readonly at: Instant
}

/** Reports and their figures. */
export type Reports = {
  readonly load: (ref: ReportRef) => Promise<Report | null>
  /** Finds or makes the draft of a branch's month, pinned to the form version. */
  readonly open: (ref: ReportRef, committeeId: number, formVersion: number, doing: Doing) => Promise<Report>
  readonly statuses: (
    branchIds: readonly number[],
    periods: readonly Period[],
  ) => Promise<readonly (ReportRef & { readonly status: ReportStatus })[]>
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
  readonly settleBehalf: (
    ref: ReportRef,
    agreed: boolean,
    doing: Doing,
  ) => Promise<'confirmed' | 'denied' | 'nothing'>
}

/**
 * What came of submitting a report. `taken`: somebody else submitted it first. `changed`: its figures are others than
 * those that were read, and nothing was submitted.
 */
export type Submission =
  | { readonly kind: 'submitted'; readonly receipt: Receipt }
  | { readonly kind: 'taken' }
  | { readonly kind: 'changed' }

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

/** What a service keeps for others: the bot's name, whether this is demo data. */
export type Notes = {
  readonly read: (name: string) => Promise<string | null>
  readonly write: (name: string, value: string) => Promise<void>
  /** Writes it unless it is there already; the value that is there then. */
  readonly keep: (name: string, value: string) => Promise<string>
}

/** A message nobody is waiting for, once it is decided. */
export type OutboxMessage = {
  /** Job, committee, period, step and recipient: makes the message exist once. */
  readonly key: string
  readonly job: string
  readonly committeeId: number
  readonly period: Period
  readonly branchId: number | null
  readonly role: Role
  readonly accountId: number
  readonly address: Address
  readonly notice: Notice
  /** The moment it may leave. */
  readonly at: Instant
  /** The moment from which it is stale and is not sent any more. */
  readonly until: Instant
}

export type OutboxState = 'queued' | 'sending' | 'sent' | 'failed' | 'unknown'

/** The outbox: a row is written once by its key, and `sending` is committed before the call. */
export type Outbox = {
  /** The keys of these that exist already. */
  readonly existing: (keys: readonly string[]) => Promise<ReadonlySet<string>>
  readonly add: (messages: readonly OutboxMessage[], at: Instant) => Promise<void>
  /** Takes up to `limit` due messages of a channel and marks them `sending`; safe among replicas. */
  readonly claim: (channel: string, limit: number, at: Instant) => Promise<readonly ClaimedMessage[]>
  readonly settle: (
    id: number,
    state: 'sent' | 'failed' | 'unknown' | 'queued',
    at: Instant,
    detail: { readonly reason?: string; readonly notBefore?: Instant },
  ) => Promise<void>
  /** Marks as `unknown` what was left `sending` before that instant: its sender died. */
  readonly expire: (before: Instant, at: Instant) => Promise<number>
}

export type ClaimedMessage = OutboxMessage & { readonly id: number; readonly attempts: number }
