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
  readonly redeem: (hash: string, doing: Doing) => Promise<RedeemResult>
  /** The offices held in a committee; those taken up first before the others. */
  readonly held: (committeeId: number) => Promise<readonly HeldOffice[]>
  /** The roles that an account holds, in whatever committee, each once. */
  readonly rolesOf: (accountId: number) => Promise<readonly Role[]>
  /** Ends an office; false where nobody holds it any more, unless it was this very update that ended it. */
  readonly end: (office: OfficeRef, why: 'left' | 'ended', doing: Doing) => Promise<boolean>
  /** The offices that an update ended, of whomever it was: handed over, laid down or ended. */
  readonly endedBy: (key: string) => Promise<readonly HeldOffice[]>
  /**
   * Pauses offices until an instant, or takes them up again (null); gives those that changed, or that this very
   * update changed before.
   */
  readonly pause: (
    offices: readonly OfficeRef[],
    until: Instant | null,
    doing: Doing,
  ) => Promise<readonly HeldOffice[]>
  /**
   * Puts a tag that tells nothing in the place of an address, wherever it is kept, and drops what waits to be sent
   * there. False where the account holds an office.
   */
  readonly forget: (address: Address, at: Instant) => Promise<boolean>
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
  /** Nobody is reminded in it before that moment, which may be past; null where it was never paused. */
  readonly pausedUntil: Instant | null
}

/** An account that is not reached since that moment, with the offices that it holds in a committee. */
export type Unreached = {
  readonly accountId: number
  readonly committeeId: number
  readonly since: Instant
  readonly offices: readonly OfficeName[]
}

/** What came of a code; `held`: the account holds all that the invitation is to, and it was not used. */
export type RedeemResult = 'redeemed' | 'held' | 'used' | 'expired' | 'unknown'

/** One office of a committee, as it is named from outside. */
export type OfficeRef = { readonly committeeId: number; readonly holdingId: number }

/** An office with who holds it, or held it last. */
export type HeldOffice = OfficeRef & Holder & { readonly since: Instant }

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
