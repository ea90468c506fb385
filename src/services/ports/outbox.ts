import type { Instant } from '../../domain/day.ts'
import type { Notice } from '../../domain/notice.ts'
import type { Address, Role } from '../../domain/office.ts'
import type { Period } from '../../domain/period.ts'

/** A message nobody is waiting for, once it is decided. */
export type OutboxMessage = {
  /** Job, committee, period, step and recipient: makes the message exist once. */
  readonly key: string
  readonly job: string
  readonly committeeId: number
  readonly period: Period
  readonly branchId: number | null
  /** The office in which it is received; null for a group, as the account is. */
  readonly role: Role | null
  readonly accountId: number | null
  readonly address: Address
  readonly notice: Notice
  /** The moment it may leave. */
  readonly at: Instant
  /** The moment from which it is stale and is not sent any more. */
  readonly until: Instant
}

export type OutboxState = 'queued' | 'sending' | 'sent' | 'failed' | 'unknown'

/** What is settled about a message that was due. */
export type Settled = {
  readonly state: Exclude<OutboxState, 'sending'>
  readonly reason?: string
  /** Not before this moment again; of a message that is queued. */
  readonly notBefore?: Instant
}

/** The outbox: a row is written once by its key, and `sending` is committed before the call. */
export type Outbox = {
  /** The keys of these that exist already. */
  readonly existing: (keys: readonly string[]) => Promise<ReadonlySet<string>>
  readonly add: (messages: readonly OutboxMessage[], at: Instant) => Promise<void>
  /**
   * Does a work while no other process sends on that channel; null, and nothing is done, while another does. The
   * turn is lost with its connection: then `due` and `begin` reject.
   */
  readonly alone: <T>(channel: string, work: (turn: SendingTurn) => Promise<T>) => Promise<T | null>
  readonly settle: (
    id: number,
    state: Settled['state'],
    at: Instant,
    detail: Omit<Settled, 'state'>,
  ) => Promise<void>
  /** Marks as `unknown` what was left `sending` before that instant, for its sender died; tells the job of each. */
  readonly expire: (before: Instant, at: Instant) => Promise<readonly { readonly job: string }[]>
  /** How the outbox stands at that instant. */
  readonly standing: (at: Instant) => Promise<Standing>
  /** The platform asked every process to wait; what was asked for longer holds. */
  readonly pause: (channel: string, until: Instant) => Promise<void>
  /** A chat has another address from now on: its account, and what is queued for it. */
  readonly readdress: (from: Address, to: string, at: Instant) => Promise<void>
}

/** Messages that are due and not sent, since when the oldest of them is due, and those sent in the last minute. */
export type Standing = {
  readonly due: number
  readonly oldest: Instant | null
  readonly sentLately: number
}

/** What only the one process that sends on a channel may do. */
export type SendingTurn = {
  /** Marks what was due and is stale as `failed`; tells the job of each. */
  readonly dropStale: (at: Instant) => Promise<readonly { readonly job: string }[]>
  /** Up to `limit` messages that are due, oldest first, but those to the chats in `busy`; they stay queued. */
  readonly due: (limit: number, at: Instant, busy: readonly string[]) => Promise<readonly DueMessage[]>
  /**
   * Marks a message as `sending`. False where it is not queued any more, or is another by now than was read: as it
   * was read it may not be sent.
   */
  readonly begin: (message: Pick<DueMessage, 'id' | 'changed'>, at: Instant) => Promise<boolean>
  /** The chats to which something was sent since that instant, and when, by whatever process. */
  readonly sentSince: (since: Instant) => Promise<readonly SentTo[]>
  /** The instant until which the platform asked every process to wait; 0 where it did not. */
  readonly pausedUntil: () => Promise<Instant>
  readonly pause: (until: Instant) => Promise<void>
}

export type SentTo = { readonly chat: string; readonly at: Instant }

/**
 * A message that is due, as it was last changed at that instant; `unreachable` is why nobody is reached at its address,
 * null as far as is known.
 */
export type DueMessage = OutboxMessage & {
  readonly id: number
  readonly changed: Instant
  readonly unreachable: string | null
}
