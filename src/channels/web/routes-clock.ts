import type { FastifyInstance } from 'fastify'
import type { Instant } from '../../domain/day.ts'
import type { TrialClock } from './trial-clock.ts'
import type { WebChannel } from './web-channel.ts'

type Deps = {
  readonly clock: TrialClock
  readonly channel: Pick<WebChannel, 'listen'>
  readonly nextReminder: (now: Instant) => Promise<Instant | null>
  readonly moved: () => Promise<void>
  /** Tells every page what time it has become. */
  readonly told: () => void
}

type Move = { readonly days: number } | { readonly to: 'next-reminder' }

/** The days of one move: longer ones would pass over reminders by the dozen. */
const MOST_DAYS = 31

const move = {
  body: {
    type: 'object',
    oneOf: [
      { required: ['days'], properties: { days: { type: 'integer', minimum: 1, maximum: MOST_DAYS } } },
      { required: ['to'], properties: { to: { const: 'next-reminder' } } },
    ],
  },
}

/** The room's time, and its moves: one after another, each answered when what was due has been sent. */
export function addClockRoutes(
  scope: FastifyInstance,
  { clock, channel, nextReminder, moved, told }: Deps,
): void {
  let last: Promise<unknown> = Promise.resolve()

  const target = async (asked: Move): Promise<(() => void) | null> => {
    if ('days' in asked) return () => clock.moveBy(asked.days)
    const at = await nextReminder(clock.now())
    return at === null ? null : () => clock.moveTo(at)
  }
  /** Moves, and says how many messages came of it. */
  const perform = async (asked: Move) => {
    const go = await target(asked)
    if (go === null) return { now: clock.now(), moved: false, messages: 0 }
    let messages = 0
    const unlisten = channel.listen(() => {
      messages += 1
    })
    try {
      go()
      told()
      await moved()
    } finally {
      unlisten()
    }
    return { now: clock.now(), moved: true, messages }
  }

  scope.get('/trial/clock', () => ({ now: clock.now() }))
  scope.post<{ Body: Move }>('/trial/clock', { schema: move, bodyLimit: 1024 }, (request) => {
    const next = last.then(() => perform(request.body))
    last = next.catch(() => undefined)
    return next
  })
}
