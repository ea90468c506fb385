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

/** The outbox: a row is written once by its key, and `sending` is committed before the call. */
export type Outbox = {
  /** The keys of these that exist already. */
  readonly existing: (keys: readonly string[]) => Promise<ReadonlySet<string>>
  readonly add: (messages: readonly OutboxMessage[], at: Instant) => Promise<void>
  /** Takes up to `limit` due messages of a channel and marks them `sending`; safe among replicas. */
  readonly claim: (channel: string, limit: number, at: Instant) => Promise<readonly ClaimedMessage[]>
  readonly settle: (
    id: number,
    state: Exclude<OutboxState, 'sending'>,
    at: Instant,
    detail: { readonly reason?: string; readonly notBefore?: Instant },
  ) => Promise<void>
  /** Marks as `unknown` what was left `sending` before that instant: its sender died. */
  readonly expire: (before: Instant, at: Instant) => Promise<number>
}

export type ClaimedMessage = OutboxMessage & { readonly id: number; readonly attempts: number }
