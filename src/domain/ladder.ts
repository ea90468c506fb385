import type { Branch } from './branch.ts'
import type { Instant } from './day.ts'
import type { Figure } from './figure.ts'
import type { Indicator } from './form.ts'
import type { Period } from './period.ts'
import type { Stocks } from './stocks.ts'

/**
 * The rungs of a month's ladder: it opens; those who owe are reminded, then the deputy is asked, then the officer told,
 * and the office is given a list to call; it locks. The branch's meeting has a word in the morning and one in the
 * evening. `again` is the reminder that somebody asked to have once more.
 */
export type LadderJob =
  | 'opening'
  | 'reminder'
  | 'deputy'
  | 'officer'
  | 'calls'
  | 'lock'
  | 'meeting'
  | 'meetingFigures'
  | 'again'

/** The rungs that ask their reader to file; the morning of a meeting, officers and the office are only told. */
export const askingJobs: readonly LadderJob[] = ['opening', 'reminder', 'again', 'deputy', 'meetingFigures']

export function asksToFile(job: LadderJob): boolean {
  return askingJobs.includes(job)
}

/** The rungs that go on after the submission, while figures are missing that the branch did not have then. */
const supplyingJobs: readonly LadderJob[] = ['reminder', 'again', 'deputy', 'officer', 'calls']

export function asksToSupply(job: LadderJob): boolean {
  return supplyingJobs.includes(job)
}

/** A rung of one month, and the moment from which its words make no sense any more. */
export type Rung = {
  readonly job: LadderJob
  readonly period: Period
  readonly name: string
  readonly until: Instant
}

/** A branch, as far as a message about it goes. */
export type BranchAsked = Pick<Branch, 'id' | 'name' | 'hasBranchCommittee'> & {
  /** Its report is in, and only figures that it did not have yet are missing. */
  readonly filed?: boolean
}

/** What a report still lacks: each item beside its figure of the month before, and the question that comes next. */
export type Work = { readonly items: readonly Missing[]; readonly question: NextQuestion | null }

export type Missing = { readonly indicator: Indicator; readonly before: Figure | null }

/** The first open question as it will be asked; the stocks of the month before stand above the gate. */
export type NextQuestion = {
  readonly indicator: Indicator
  readonly values: Readonly<Record<string, number | undefined>>
  readonly before: Stocks | null
}

/** Somebody to call for a branch; without a role there is nobody yet. */
export type Call = {
  readonly branch: string
  readonly role: 'secretary' | 'deputy' | null
  /** Opens the chat with them where the platform has such a link. */
  readonly link: string | null
  /** Their last message did not reach them. */
  readonly unreached: boolean
  /** The branch has filed, and only figures that it did not have yet are missing. */
  readonly filed: boolean
}
