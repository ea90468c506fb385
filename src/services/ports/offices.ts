import type { Instant } from '../../domain/day.ts'
import type { Address, OfficeName, Person, Role } from '../../domain/office.ts'
import type { Doing } from './doing.ts'

/** Accounts, the offices they hold, and invitations to them. */
export type Offices = {
  /** Whoever talks is reached again, and has opened what was sent to them before: that is noted. */
  readonly whoIs: (address: Address, at: Instant) => Promise<Person | null>
  /** Whether anybody holds that office in the committee. */
  readonly isHeld: (committeeId: number, role: Role) => Promise<boolean>
  readonly holders: (committeeId: number) => Promise<readonly Holder[]>
  /** Marks the account of an address, unless it is marked; what it is in each committee. Nothing where there is none. */
  readonly markUnreachable: (address: Address, reason: string, at: Instant) => Promise<readonly Unreached[]>
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
  /** False since a message could not reach the account, until somebody writes from there. */
  readonly reachable: boolean
}

/** An account that is not reached since that moment, with the offices that it holds in a committee. */
export type Unreached = {
  readonly accountId: number
  readonly committeeId: number
  readonly since: Instant
  readonly offices: readonly OfficeName[]
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
