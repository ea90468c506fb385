import type { Instant } from '../../domain/day.ts'
import type { Period } from '../../domain/period.ts'
import type { OutboxState } from './outbox.ts'

/** A look at what went through the outbox, for the office. */
export type Messages = {
  /** The messages to the people of single branches about a month, counted by branch, state, reason and whether it was opened. */
  readonly ofMonth: (committeeId: number, period: Period) => Promise<readonly MessageCount[]>
  /**
   * Of these accounts, those who were reminded of that month since an instant or are about to be, with the moment from which
   * their message may leave; null where it has left. What was put in under keys that begin so is left out.
   */
  readonly reminded: (
    about: { readonly committeeId: number; readonly period: Period },
    accountIds: readonly number[],
    since: Instant,
    butKeys: string,
  ) => Promise<ReadonlyMap<number, Instant | null>>
  /** Whom the office reminded by hand of one of these months since an instant, by account, and when it last did. */
  readonly byHand: (
    committeeId: number,
    periods: readonly Period[],
    since: Instant,
  ) => Promise<ReadonlyMap<number, Instant>>
}

export type MessageCount = {
  readonly branchId: number
  readonly state: OutboxState
  readonly reason: string | null
  /** Its reader did something after it came. */
  readonly opened: boolean
  readonly count: number
}
