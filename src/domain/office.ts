import type { Committee } from './committee.ts'
import type { Instant } from './day.ts'

export const roles = ['secretary', 'deputy', 'officer', 'office', 'leader'] as const

export type Role = (typeof roles)[number]

/** Where messages go: a platform and the chat on it. */
export type Address = { readonly channel: string; readonly id: string }

/** A branch as a person's offices name it. */
export type BranchName = { readonly id: number; readonly code: string; readonly name: string }

/** An office as a message names it: the role, and the branch where it is of one. */
export type OfficeName = { readonly role: Role; readonly branch: string | null }

/**
 * One office held. Identity is the office, not the phone: people come and go, history stays with the branch.
 * A secretary or deputy has one branch; an officer those that the seat follows; office and leader all.
 */
export type Holding = {
  readonly id: number
  readonly committee: Committee
  readonly role: Role
  readonly seat: string | null
  readonly branches: readonly BranchName[]
  /** The first instant at which its holder is reminded again; only there while the office is paused. */
  readonly pausedUntil?: Instant
}

/** Who is talking: an account and the offices it holds now. */
export type Person = {
  readonly accountId: number
  readonly address: Address
  readonly holdings: readonly Holding[]
}

/** Whether that role is held in a branch, and files for it. */
export function isOfBranch(role: Role): boolean {
  return role === 'secretary' || role === 'deputy'
}

/** Whether somebody of that role files for a branch that is not their own; the branch confirms it. */
export function filesForOthers(role: Role | null): boolean {
  return role === 'officer' || role === 'office'
}

/** Whether that role answers for every branch of the committee; what the rules remark is for it. */
export function isOfCommittee(role: Role): boolean {
  return role === 'office' || role === 'leader'
}

/** Whether an office of that role has one holder at a time; the office and the leadership are shared by many. */
export function isSingle(role: Role): boolean {
  return !isOfCommittee(role)
}

/** The offices that the person holds in branches. */
export function ownOffices(person: Person): Holding[] {
  return person.holdings.filter(({ role }) => isOfBranch(role))
}
