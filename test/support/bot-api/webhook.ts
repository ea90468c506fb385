import { Agent } from 'node:http'
import { postUpdate } from './post.ts'
import type { Json } from './types.ts'
import type { Delivery, Updates } from './updates.ts'

export interface Hook {
  readonly url: string
  readonly secret: string | undefined
  readonly connections: number
}

interface Options {
  readonly retryMs: number
  readonly splitBodies: boolean
  /** Runs a call the bot wrote into its answer to the webhook. */
  readonly runReply: (call: Json) => Promise<void>
}

export interface Webhook {
  readonly set: (hook: Hook | undefined) => void
  readonly hook: () => Hook | undefined
  readonly trouble: () => string | undefined
  /** Takes an update for delivery; without a webhook it stays in the queue for getUpdates. */
  readonly offer: (delivery: Delivery) => void
  readonly stop: () => void
}

interface Lane {
  readonly line: Delivery[]
  misses: number
}

// Retries double from the base delay up to this many times it.
const LONGEST_RETRY = 64

/** Delivers updates by POST: in order within a lane, lanes side by side, again and again until a 2xx. */
export function makeWebhook(updates: Updates, { retryMs, splitBodies, runReply }: Options): Webhook {
  const agent = new Agent({ keepAlive: true })
  const lanes = new Map<string, Lane>()
  const resting = new Map<Lane, NodeJS.Timeout>()
  let ready: Lane[] = []
  let active = 0
  let hook: Hook | undefined
  let trouble: string | undefined

  const next = (): Lane | undefined => (active < (hook?.connections ?? 0) ? ready.shift() : undefined)
  const pump = (): void => {
    for (let lane = next(); lane !== undefined; lane = next()) {
      active += 1
      void deliver(lane).finally(() => {
        active -= 1
        pump()
      })
    }
  }

  const deliver = async (lane: Lane): Promise<void> => {
    const [delivery] = lane.line
    if (delivery === undefined || hook === undefined) return
    if (!delivery.done) {
      delivery.given = true
      const outcome = await postUpdate(hook, delivery.update, agent, splitBodies)
      if (!outcome.ok) return rest(lane, delivery, outcome.why, outcome.retryAfterMs)
      if (outcome.reply !== undefined) await runReply(outcome.reply)
      updates.confirm(delivery)
    }
    lane.misses = 0
    lane.line.shift()
    if (lane.line.length > 0) ready.push(lane)
    else lanes.delete(delivery.lane)
  }

  const rest = (lane: Lane, delivery: Delivery, why: string, retryAfterMs: number | undefined): void => {
    trouble = why
    delivery.trouble = why
    const delay = retryAfterMs ?? retryMs * Math.min(2 ** lane.misses, LONGEST_RETRY)
    lane.misses += 1
    resting.set(
      lane,
      setTimeout(() => wake(lane), delay),
    )
  }

  const wake = (lane: Lane): void => {
    clearTimeout(resting.get(lane))
    resting.delete(lane)
    ready.push(lane)
    pump()
  }

  const offer = (delivery: Delivery): void => {
    const lane = lanes.get(delivery.lane)
    if (hook === undefined || lane?.line.includes(delivery) === true) return
    if (lane !== undefined) {
      lane.line.push(delivery)
      return
    }
    const fresh = { line: [delivery], misses: 0 }
    lanes.set(delivery.lane, fresh)
    ready.push(fresh)
    pump()
  }

  return {
    set: (next) => {
      hook = next
      trouble = undefined
      for (const lane of resting.keys()) wake(lane)
      for (const delivery of updates.pending) offer(delivery)
      pump()
    },
    hook: () => hook,
    trouble: () => trouble,
    offer,
    stop: () => {
      hook = undefined
      for (const timer of resting.values()) clearTimeout(timer)
      ready = []
      agent.destroy()
    },
  }
}
