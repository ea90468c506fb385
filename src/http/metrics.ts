import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'

/** What is counted, and the page on which Prometheus reads it. No label names a person, a chat or a branch. */
export type Metrics = {
  /** One update turned: its channel, what the handler resolved to, and how long it took. */
  readonly turned: (channel: string, result: string, seconds: number) => void
  /** How many outbox rows are in each state now. */
  readonly outbox: (counts: Readonly<Record<string, number>>) => void
  readonly page: () => Promise<{ readonly type: string; readonly text: string }>
}

/** A registry of its own, with the process metrics of prom-client. */
export function makeMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const updates = new Counter({
    name: 'giaoban_updates_total',
    help: 'Updates handled, by channel and result.',
    labelNames: ['channel', 'result'],
    registers,
  })
  const turns = new Histogram({
    name: 'giaoban_turn_seconds',
    help: 'Time from an update to its end, replies sent.',
    labelNames: ['channel'],
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30],
    registers,
  })
  const outbox = new Gauge({
    name: 'giaoban_outbox_messages',
    help: 'Messages in the outbox, by state.',
    labelNames: ['state'],
    registers,
  })
  return {
    turned: (channel, result, seconds) => {
      updates.inc({ channel, result })
      turns.observe({ channel }, seconds)
    },
    outbox: (counts) => {
      outbox.reset()
      for (const [state, count] of Object.entries(counts)) outbox.set({ state }, count)
    },
    page: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  }
}
