import type { Instant } from '../domain/day.ts'
import type { DueMessage, Outbox, Settled } from '../services/ports/outbox.ts'
import type { Prepared } from './prepare.ts'
import type { Render } from './ports.ts'

/** How long a message waits after an error of our own, before which nothing of it was sent. */
const TRY_AGAIN_AFTER = 60_000

/** What became of a message; `unreachable` is why nobody is there. */
export type Outcome = { readonly settled: Settled; readonly unreachable?: string }

export type SettleDeps = {
  readonly outbox: Pick<Outbox, 'settle'>
  readonly render: Render
  readonly now: () => Instant
  /** The account of that message is not reached. It is told for each message that fails for it. */
  readonly onUnreachable: (message: DueMessage, reason: string, at: Instant) => Promise<void>
  /** Told of what kept a message from being looked at or worded; it is tried again a minute later. */
  readonly onError: (error: unknown) => void
  /** Told once of each message what became of it. */
  readonly onSettled: (job: string, state: Settled['state']) => void
}

/** Keeps what became of a message, and tells it on. */
export function makeSettle({ outbox, now, onUnreachable, onSettled }: SettleDeps) {
  return async (message: DueMessage, { settled, unreachable }: Outcome): Promise<void> => {
    const { state, ...detail } = settled
    await outbox.settle(message.id, state, now(), detail)
    onSettled(message.job, state)
    if (unreachable !== undefined) await onUnreachable(message, unreachable, now())
  }
}

export function tryAgainLater({ onError, now }: Pick<SettleDeps, 'onError' | 'now'>) {
  return (error: unknown): Prepared => {
    onError(error)
    return {
      kind: 'settled',
      settled: { state: 'queued', reason: 'error', notBefore: now() + TRY_AGAIN_AFTER },
    }
  }
}
