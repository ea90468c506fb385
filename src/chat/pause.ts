import type { Instant } from '../domain/day.ts'
import type { Sent } from './ports.ts'

const FIRST_MS = 1_000
const LONGEST_MS = 60_000

/** Until when nothing may be sent on a channel, by this process: its outbox and its replies share one. */
export type Pause = {
  readonly until: () => Instant
  /** Until when the platform itself wants all to wait. What somebody waits for heeds this, and tries in an outage. */
  readonly asked: () => Instant
  /** The platform wants all to wait: it said so to a reply, or to another process. */
  readonly ask: (until: Instant) => void
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
  let asked = 0
  let misses = 0
  const ask = (told: Instant): void => {
    asked = Math.max(asked, told)
    until = Math.max(until, told)
  }
  return {
    until: () => until,
    asked: () => asked,
    ask,
    after: (sent, now) => {
      if (sent.kind !== 'retry' && sent.kind !== 'unknown') {
        misses = 0
        return until
      }
      // Those that were under way together are one miss.
      if (until <= now) misses += 1
      const grown = Math.min(FIRST_MS * 2 ** (misses - 1), LONGEST_MS)
      const wanted = sent.kind === 'retry' ? sent.afterMs : 0
      if (sent.kind === 'retry' && sent.asked === true) ask(now + wanted)
      until = Math.max(until, now + Math.max(grown, wanted))
      return until
    },
  }
}

/** The pause of each channel, one for all of a process that send on it. */
export type PauseOf = (channel: string) => Pause

export function makePauses(): PauseOf {
  const pauses = new Map<string, Pause>()
  return (channel) => {
    const pause = pauses.get(channel) ?? makePause()
    pauses.set(channel, pause)
    return pause
  }
}
