import { setTimeout as sleep } from 'node:timers/promises'
import { type Deliver, makeDeliver } from './chat/deliver.ts'
import type { Channel, Render } from './chat/ports.ts'
import { revive } from './conversation/state.ts'
import type { Instant } from './domain/day.ts'
import type { Address } from './domain/office.ts'
import type { Log } from './log/log.ts'
import { makeTick, type Tick } from './schedule/tick.ts'
import { makeDeparture, type MayLeave } from './services/departure.ts'
import { makeLadder } from './services/ladder.ts'
import { makeNotices } from './services/notices.ts'
import { makeSummary } from './services/summary.ts'
import type { ChatStores, Ports } from './stores.ts'

/** What the clock drives: deciding on messages, and sending them. */
export type Clockwork = { readonly tick: Tick; readonly deliver: Deliver }

export function tickOn(ports: Ports): Tick {
  const notices = makeNotices({ ...ports, summary: makeSummary(ports) })
  return makeTick({ ...ports, notices, climb: makeLadder(ports) })
}

/** When the last figure came from a chat, as its session has it. */
function answeredIn({ sessions }: Pick<ChatStores, 'sessions'>) {
  return async ({ channel, id }: Address): Promise<Instant | null> => {
    const stored = await sessions.load(`${channel}:${id}`)
    return stored === undefined ? null : revive(stored.value).answeredAt
  }
}

/** What a message would say if it left at that moment; nothing is kept of it. */
export function foreseeOn(ports: Ports): MayLeave {
  const ladder = { ...ports.ladder, ask: async () => undefined }
  return makeDeparture({ ...ports, ladder, answeredAt: async () => null })
}

export function makeClockwork(
  ports: Ports,
  stores: Pick<ChatStores, 'sessions'>,
  channels: readonly Channel[],
  render: Render,
  now: () => Instant,
  log: Log,
): Clockwork {
  const deliver = makeDeliver({
    outbox: ports.outbox,
    channels,
    render,
    mayLeave: makeDeparture({ ...ports, answeredAt: answeredIn(stores) }),
    now,
    sleep,
    onError: (error) => log.error('a message could not be prepared', { error }),
  })
  return { tick: tickOn(ports), deliver }
}
