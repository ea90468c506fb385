import { setTimeout as sleep } from 'node:timers/promises'
import { type Deliver, type DeliverDeps, makeDeliver } from './chat/deliver.ts'
import type { Channel, Render } from './chat/ports.ts'
import type { Instant } from './domain/day.ts'
import type { Log } from './log/log.ts'
import { makeTick, type Tick } from './schedule/tick.ts'
import { makeDeparture } from './services/departure.ts'
import { makeNotices } from './services/notices.ts'
import { seenOnce } from './services/seen-once.ts'
import { makeSummary } from './services/summary.ts'
import { makeUnreachable } from './services/unreachable.ts'
import type { Ports } from './stores.ts'

/** What the clock drives: deciding on messages, and sending them. */
export type Clockwork = { readonly tick: Tick; readonly deliver: Deliver }

export function tickOn(ports: Ports): Tick {
  return makeTick({ ...ports, notices: makeNotices({ ...ports, summary: makeSummary(ports) }) })
}

export function makeClockwork(
  ports: Ports,
  channels: readonly Channel[],
  render: Render,
  now: () => Instant,
  log: Log,
  onSettled: DeliverDeps['onSettled'] = () => {},
): Clockwork {
  const deliver = makeDeliver({
    outbox: ports.outbox,
    channels,
    render,
    look: () => makeDeparture(seenOnce(ports)),
    onUnreachable: makeUnreachable(ports),
    now,
    sleep,
    onError: (error) => log.error('a message could not be prepared', { error }),
    onSettled,
  })
  return { tick: tickOn(ports), deliver }
}
