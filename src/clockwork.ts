import { setTimeout as sleep } from 'node:timers/promises'
import { type Deliver, type DeliverDeps, makeDeliver } from './chat/deliver.ts'
import type { Channel, Render } from './chat/ports.ts'
import { revive } from './conversation/state.ts'
import type { Committee } from './domain/committee.ts'
import type { Instant } from './domain/day.ts'
import type { Address } from './domain/office.ts'
import type { Log } from './log/log.ts'
import { makeTick, type Tick } from './schedule/tick.ts'
import { makeDigestNotices } from './services/digest-notices.ts'
import { makeDeparture, type MayLeave } from './services/departure.ts'
import { withHandFirst } from './services/hand-first.ts'
import { makeFeedbackNotices } from './services/feedback-notices.ts'
import { makeLadder } from './services/ladder.ts'
import { makeNotices } from './services/notices.ts'
import { makePictureNotices } from './services/picture-notices.ts'
import { makeBranchYears, makePictures } from './services/pictures.ts'
import { makeProgress } from './services/progress.ts'
import type { OutboxMessage } from './services/ports/outbox.ts'
import { withReminders } from './services/remind-departure.ts'
import { seenOnce } from './services/seen-once.ts'
import { makeSpanSummary } from './services/span-summary.ts'
import { makeSummary } from './services/summary.ts'
import { withSummaries } from './services/summary-departure.ts'
import { makeSummaryNotices, type SummaryStep } from './services/summary-notices.ts'
import { makeUnreachable } from './services/unreachable.ts'
import type { ChatStores, Ports } from './stores.ts'

/** What the clock drives: deciding on messages, and sending them. */
export type Clockwork = { readonly tick: Tick; readonly deliver: Deliver }

export function tickOn(ports: Ports): Tick {
  const summary = makeSummary(ports)
  const figures = { ...ports, summary, spanSummary: makeSpanSummary(ports), progress: makeProgress(ports) }
  return makeTick({
    ...ports,
    notices: makeNotices({ ...ports, summary }),
    summaries: summaryNoticesOn(ports, figures),
    climb: makeLadder(ports),
  })
}

/** The messages of a summary, in words or in pictures. */
function summaryNoticesOn(ports: Ports, figures: Parameters<typeof makeSummaryNotices>[0]) {
  const worded = makeSummaryNotices(figures)
  const pictured = makePictureNotices({ ...ports, pictures: makePictures(ports) })
  const digest = makeDigestNotices(ports)
  const feedback = makeFeedbackNotices({ ...ports, branchYears: makeBranchYears(ports) })
  return async (committee: Committee, step: SummaryStep): Promise<readonly OutboxMessage[]> => {
    switch (step.job) {
      case 'pictures':
        return pictured(committee, step)
      case 'feedback':
        return feedback(committee, step)
      case 'digest':
        return digest(committee, step)
      default:
        return worded(committee, step)
    }
  }
}

/** A last look at whatever leaves, each kind by those who know it. */
function departureOn(ports: Ports, answeredAt: AnsweredAt): MayLeave {
  const departure = withHandFirst(makeDeparture({ ...ports, answeredAt }), ports)
  return withSummaries(withReminders(departure, ports), ports)
}

/** When somebody last answered in a chat; null where nobody did. */
type AnsweredAt = (address: Address) => Promise<Instant | null>

/** When the last figure came from a chat, as its session has it. */
function answeredIn({ sessions }: Pick<ChatStores, 'sessions'>): AnsweredAt {
  return async ({ channel, id }) => {
    const stored = await sessions.load(`${channel}:${id}`)
    return stored === undefined ? null : revive(stored.value).answeredAt
  }
}

/** What a message would say if it left at that moment; nothing is kept of it. */
export function foreseeOn(ports: Ports): MayLeave {
  const ladder = { ...ports.ladder, ask: async () => undefined }
  return departureOn({ ...ports, ladder }, async () => null)
}

export function makeClockwork(
  ports: Ports,
  stores: Pick<ChatStores, 'sessions'>,
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
    look: () => departureOn(seenOnce(ports), answeredIn(stores)),
    onUnreachable: makeUnreachable(ports),
    now,
    sleep,
    onError: (error) => log.error('a message could not be prepared', { error }),
    onSettled,
  })
  return { tick: tickOn(ports), deliver }
}
