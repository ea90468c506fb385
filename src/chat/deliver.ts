import type { Outbox, Settled } from '../services/ports/outbox.ts'
import { allOf } from './all-of.ts'
import { type LaneDeps, makeLane } from './lane.ts'
import type { Channel } from './ports.ts'

/** A sender marks, calls and settles well within a minute; what is left longer has lost it. */
const LOST_AFTER = 60_000

export type DeliverDeps = LaneDeps & {
  readonly outbox: Pick<Outbox, 'alone' | 'settle' | 'readdress' | 'expire'>
  readonly channels: readonly Channel[]
}

/** What became of the messages of one run. */
type Delivered = { readonly [state in Settled['state']]: number }

export type Deliver = { readonly run: () => Promise<Delivered>; readonly stop: () => Promise<void> }

/**
 * Empties the outbox. `run` sends what is due on every channel and returns when nothing is left, another process is at
 * it, the platforms ask to wait, or `stop` is called; what was not sent stays queued. It rejects when the outbox
 * fails: what was being sent then stays marked, and a minute later counts as unknown, for it may have arrived.
 */
export function makeDeliver(deps: DeliverDeps): Deliver {
  let stopped = false
  let running: Promise<Delivered> | null = null
  let counts = { sent: 0, failed: 0, unknown: 0, queued: 0 }
  const onSettled: DeliverDeps['onSettled'] = (job, state) => {
    counts[state] += 1
    deps.onSettled(job, state)
  }
  const lanes = deps.channels.map((channel) => makeLane({ ...deps, onSettled }, channel, () => stopped))

  const drain = async (): Promise<Delivered> => {
    counts = { sent: 0, failed: 0, unknown: 0, queued: 0 }
    const at = deps.now()
    const lost = await deps.outbox.expire(at - LOST_AFTER, at)
    for (const { job } of lost) deps.onSettled(job, 'unknown')
    await allOf(lanes.map((lane) => lane()))
    return counts
  }

  return {
    run: () => {
      running ??= drain().finally(() => {
        running = null
      })
      return running
    },
    stop: async () => {
      stopped = true
      await running?.catch(() => undefined)
    },
  }
}
