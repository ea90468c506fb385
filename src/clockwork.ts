import { setTimeout as sleep } from 'node:timers/promises'
import { type Deliver, type DeliverDeps, makeDeliver } from './chat/deliver.ts'
import type { Channel, Render } from './chat/ports.ts'
import type { Instant } from './domain/day.ts'
import type { Log } from './log/log.ts'
import { makeSummaryTick } from './schedule/summaries.ts'
import { makeTick, type Tick } from './schedule/tick.ts'
import { makeDeparture } from './services/departure.ts'
import { makeNotices } from './services/notices.ts'
import { makeProgress } from './services/progress.ts'
import { withReminders } from './services/remind-departure.ts'
import { seenOnce } from './services/seen-once.ts'
import { makeSpanSummary } from './services/span-summary.ts'
import { makeSummary } from './services/summary.ts'
import { withSummaries } from './services/summary-departure.ts'
import { makeSummaryNotices } from './services/summary-notices.ts'
import { makeUnreachable } from './services/unreachable.ts'
import type { Ports } from './stores.ts'

/** What the clock drives: deciding on messages, and sending them. */
export type Clockwork = { readonly tick: Tick; readonly deliver: Deliver }

export function tickOn(ports: Ports): Tick {
  const summary = makeSummary(ports)
  const figures = { ...ports, summary, spanSummary: makeSpanSummary(ports), progress: makeProgress(ports) }
  return makeTick({
    ...ports,
    notices: makeNotices({ ...ports, summary }),
    summaries: makeSummaryTick(makeSummaryNotices(figures)),
  })
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
    look: () => {
      const seen = seenOnce(ports)
      return withSummaries(withReminders(makeDeparture(seen), seen), { ...seen, groups: ports.groups })
    },
    onUnreachable: makeUnreachable(ports),
    now,
    sleep,
    onError: (error) => log.error('a message could not be prepared', { error }),
    onSettled,
  })
  return { tick: tickOn(ports), deliver }
}
