import type { Instant } from '../../domain/day.ts'
import type { Code } from '../../domain/figure.ts'
import type { ReportRef } from '../../domain/report.ts'
import type { OutboxMessage } from './outbox.ts'

/** A message for several rungs at once: its own key stands for the first, `covers` for the others. */
export type LadderMessage = OutboxMessage & { readonly covers: readonly string[] }

/** What the ladder keeps: which rungs each person has had, and who asked to hear again when. */
export type Ladder = {
  /** The keys of these that some message stands for. */
  readonly taken: (keys: readonly string[]) => Promise<ReadonlySet<string>>
  /**
   * Puts messages of one committee into the outbox, each with all of its keys or not at all: where another replica was
   * first with one of them, the message is left out, and the next tick makes it of what is left. Rungs for somebody for
   * whom a message is waiting until the same moment join that one.
   */
  readonly add: (committeeId: number, messages: readonly LadderMessage[], at: Instant) => Promise<void>
  /** Those of these accounts that messages do not reach: the platform said so, and nobody has written from there since. */
  readonly unreached: (accountIds: readonly number[]) => Promise<ReadonlySet<number>>
  /** Remembers when somebody wants to hear again of what they owe a committee; the last word stands. */
  readonly snooze: (snooze: Snooze) => Promise<void>
  /** Who wanted to hear again between two instants, the first left out. */
  readonly snoozed: (after: Instant, until: Instant) => Promise<readonly Snooze[]>
  /** Keeps the questions that reminders end with; only the last one of each account. */
  readonly ask: (asked: readonly AskedQuestion[]) => Promise<void>
  /** The question of an account's last message, where that was a reminder that was sent after an instant. */
  readonly askedSince: (accountId: number, since: Instant) => Promise<AskedQuestion | null>
}

export type Snooze = { readonly accountId: number; readonly committeeId: number; readonly until: Instant }

/** A question at the end of a reminder: of which report, and the key of the message that bore it. */
export type AskedQuestion = ReportRef & {
  readonly accountId: number
  readonly committeeId: number
  readonly key: string
  readonly code: Code
  readonly section: string | null
}
