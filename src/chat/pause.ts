import type { Instant } from '../domain/day.ts'
import type { Sent } from './ports.ts'

const FIRST_MS = 1_000
const LONGEST_MS = 60_000

/** Until when nothing may be sent on a channel. */
export type Pause = {
  readonly until: () => Instant
  /** Another process was asked to wait. */
  readonly atLeast: (until: Instant) => void
  /** What a call came to; gives the moment until which nothing may be sent, which may have passed. */
  readonly after: (sent: Sent, now: Instant) => Instant
}

/**
 * A platform that asks to wait, is not reached or leaves no answer is left alone: as long as it asks, and longer and
 * longer, from a second to a minute, while nothing gets through. So an outage neither hammers on it nor uses up
 * the outbox in messages of which nobody knows whether they arrived.
 */
export function makePause(): Pause {
  let until = 0
  let misses = 0
  return {
    until: () => until,
    atLeast: (told) => {
      until = Math.max(until, told)
    },
    after: (sent, now) => {
      if (sent.kind !== 'retry' && sent.kind !== 'unknown') {
        misses = 0
        return until
      }
      // Those that were under way together are one miss.
      if (until <= now) misses += 1
      const grown = Math.min(FIRST_MS * 2 ** (misses - 1), LONGEST_MS)
      const asked = sent.kind === 'retry' ? sent.afterMs : 0
      until = Math.max(until, now + Math.max(grown, asked))
      return until
    },
  }
}
