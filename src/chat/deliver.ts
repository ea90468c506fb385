import type { Outbox } from '../services/ports/outbox.ts'
import { allOf } from './all-of.ts'
import { type LaneDeps, makeLane, type Settled } from './lane.ts'
import type { Channel } from './ports.ts'

/** A sender marks, calls and settles well within a minute; what is left longer has lost it. */
const LOST_AFTER = 60_000

export type DeliverDeps = LaneDeps & {
  readonly outbox: Pick<Outbox, 'claim' | 'settle' | 'expire'>
  readonly channels: readonly Channel[]
}

/** What became of the messages of one run. */
type Delivered = { readonly [state in Settled['state']]: number }

export type Deliver = { readonly run: () => Promise<Delivered>; readonly stop: () => Promise<void> }

/**
 * Empties the outbox. `run` sends what is due on every channel and returns when nothing is left, the platforms
 * ask to wait, or `stop` is called; what was not sent stays queued. It rejects when the outbox fails: what was
 * being sent then stays marked, and a minute later counts as unknown, for it may have arrived.
 */
export function makeDeliver(deps: DeliverDeps): Deliver {
  let stopped = false
  let running: Promise<Delivered> | null = null
  const lanes = deps.channels.map((channel) => makeLane(deps, channel, () => stopped))

  const drain = async (): Promise<Delivered> => {
    const at = deps.now()
    await deps.outbox.expire(at - LOST_AFTER, at)
    const states = (await allOf(lanes.map((lane) => lane()))).flat()
    const count = (wanted: Settled['state']) => states.filter((state) => state === wanted).length
    return {
      sent: count('sent'),
      failed: count('failed'),
      unknown: count('unknown'),
      queued: count('queued'),
    }
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
