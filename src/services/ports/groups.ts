import type { Instant } from '../../domain/day.ts'
import type { Address } from '../../domain/office.ts'
import type { Doing } from './doing.ts'

/** A group chat that a committee's office has linked. */
export type Group = {
  readonly id: number
  readonly committeeId: number
  readonly address: Address
  /** What the platform calls it; may be empty. */
  readonly title: string
}

/** Why a group hears nothing any more: the bot was removed, the office ended it, or a message could not be sent. */
type GroupEnd = 'removed' | 'office' | 'unreachable'

/** What came of a code: `taken` where the group is linked to another committee. */
export type Linked = 'linked' | 'unknown' | 'used' | 'expired' | 'taken'

/** Groups, and the one-time codes that link them. */
export type Groups = {
  /** The groups of a committee that are linked now, oldest first. */
  readonly linked: (committeeId: number) => Promise<readonly Group[]>
  /** The link of that chat; null where there is none now. */
  readonly at: (address: Address) => Promise<Group | null>
  /** Takes the place of an earlier code of the same key, unless that was used. */
  readonly saveCode: (code: NewGroupCode) => Promise<void>
  /** The committee for which a code was made, whether or not it is still good; null for no such code. */
  readonly committeeOf: (hash: string) => Promise<number | null>
  /** Uses a code once for that group; the same update again comes to the same. */
  readonly link: (hash: string, group: Omit<Group, 'id' | 'committeeId'>, doing: Doing) => Promise<Linked>
  /** False where it was not linked. */
  readonly end: (address: Address, why: GroupEnd, at: Instant) => Promise<boolean>
  /** The platform gave the group another address: what waits for it goes there too. */
  readonly move: (from: Address, to: string, at: Instant) => Promise<void>
}

type NewGroupCode = {
  readonly key: string
  readonly hash: string
  readonly committeeId: number
  readonly at: Instant
  readonly expires: Instant
}
