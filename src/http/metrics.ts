import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'

/** What is counted, and the page on which Prometheus reads it. No label names a person, a chat or a branch. */
export type Metrics = {
  /** One update turned: its channel, what the handler resolved to, and how long it took. */
  readonly turned: (channel: string, result: string, seconds: number) => void
  /** What became of a message of a job: `sent`, `failed` or `unknown`; one that stays queued is not counted. */
  readonly settled: (job: string, state: string) => void
  readonly page: () => Promise<{ readonly type: string; readonly text: string }>
}

/** How the outbox stands, whichever process sends: messages due, seconds since the oldest was due, sent in a minute. */
type Standing = { readonly due: number; readonly lagSeconds: number; readonly sentLately: number }

/** A registry of its own, with the process metrics of prom-client. How the outbox stands is asked for at each reading. */
export function makeMetrics(standing: () => Promise<Standing>): Metrics {
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
  const messages = new Counter({
    name: 'giaoban_messages_total',
    help: 'Messages of the outbox that this process settled, by job and state.',
    labelNames: ['job', 'state'],
    registers,
  })
  const gauges = outboxGauges()
  return {
    turned: (channel, result, seconds) => {
      updates.inc({ channel, result })
      turns.observe({ channel }, seconds)
    },
    settled: (job, state) => {
      if (state !== 'queued') messages.inc({ job, state })
    },
    page: async () => {
      const outbox = await gauges(standing)
      return {
        type: registry.contentType,
        text: `${await registry.metrics()}${outbox}`,
      }
    },
  }
}

/** On a registry of their own, which is left out where the database does not answer: no figure is better than an old one. */
function outboxGauges(): (standing: () => Promise<Standing>) => Promise<string> {
  const registry = new Registry()
  const registers = [registry]
  const due = new Gauge({
    name: 'giaoban_messages_due',
    help: 'Messages of the outbox that are due and not sent.',
    registers,
  })
  const lag = new Gauge({
    name: 'giaoban_messages_lag_seconds',
    help: 'Seconds since the oldest message that is not sent was due.',
    registers,
  })
  const pace = new Gauge({
    name: 'giaoban_messages_sent_last_minute',
    help: 'Messages sent in the last minute, by all processes.',
    registers,
  })
  return async (standing) => {
    const stands = await standing().catch(() => null)
    if (stands === null) return ''
    due.set(stands.due)
    lag.set(stands.lagSeconds)
    pace.set(stands.sentLately)
    return registry.metrics()
  }
}
