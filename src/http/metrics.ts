import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client'

/** What is counted, and the page on which Prometheus reads it. No label names a person, a chat or a branch. */
export type Metrics = {
  /** One update turned: its channel, what the handler resolved to, and how long it took. */
  readonly turned: (channel: string, result: string, seconds: number) => void
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
  return {
    turned: (channel, result, seconds) => {
      updates.inc({ channel, result })
      turns.observe({ channel }, seconds)
    },
    page: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  }
}
