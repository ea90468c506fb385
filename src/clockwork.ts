import { setTimeout as sleep } from 'node:timers/promises'
import { type Deliver, type DeliverDeps, makeDeliver } from './chat/deliver.ts'
import type { PauseOf } from './chat/pause.ts'
import type { Channel, Render } from './chat/ports.ts'
import { lastAtReport } from './conversation/at-report.ts'
import { revive } from './conversation/state.ts'
import type { Committee } from './domain/committee.ts'
import type { Instant } from './domain/day.ts'
import type { Log } from './log/log.ts'
import { makeTick, type Tick } from './schedule/tick.ts'
import { makeDigestNotices } from './services/digest-notices.ts'
import { type DepartureDeps, makeDeparture, type MayLeave } from './services/departure.ts'
import { withHandFirst } from './services/hand-first.ts'
import { withFreshFigures } from './services/fresh-figures.ts'
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
import { together } from './together.ts'
import { makeUnreachable } from './services/unreachable.ts'
import type { ChatStores, Ports } from './stores.ts'

/** What the clock drives: deciding on messages, and sending them. */
export type Clockwork = { readonly tick: Tick; readonly deliver: Deliver }

export function tickOn(ports: Ports): Tick {
  const figures = figuresOn(ports)
  return makeTick({
    ...ports,
    notices: makeNotices(figures),
    summaries: summaryNoticesOn(ports, figures),
    climb: makeLadder(ports),
  })
}

/** What summaries are made of. */
function figuresOn(ports: Ports) {
  return {
    ...ports,
    summary: makeSummary(ports),
    spanSummary: makeSpanSummary(ports),
    progress: makeProgress(ports),
  }
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

/** What a look at a message wants of its chat: when somebody was last at a report there, and to keep what is asked there. */
type AtChat = Pick<DepartureDeps, 'answeredAt' | 'ask'>

/** A last look at whatever leaves, each kind by those who know it. */
function departureOn(ports: Ports, atChat: AtChat): MayLeave {
  const begun = together(ports.reports.begun)
  const departure = withHandFirst(makeDeparture({ ...ports, ...atChat, begun }), ports)
  return withFreshFigures(withSummaries(withReminders(departure, ports), ports), {
    ...figuresOn(ports),
    pictures: makePictures(ports),
    branchYears: makeBranchYears(ports),
  })
}

/** A last look at many messages that leave one after the other: what is asked about each is asked about all at once. */
function lookOn(ports: Ports, { sessions }: Pick<ChatStores, 'sessions'>): MayLeave {
  const sessionAt = together(sessions.readAll)
  return departureOn(seenOnce(ports), {
    answeredAt: async ({ channel, id }) => {
      const state = await sessionAt(`${channel}:${id}`)
      return state === undefined ? null : lastAtReport(revive(state))
    },
    ask: together(async (asked) => {
      await ports.ladder.ask(asked)
      return asked.map(() => undefined)
    }),
  })
}

/** What a message would say if it left at that moment; nothing is kept of it. */
export function foreseeOn(ports: Ports): MayLeave {
  return departureOn(ports, { answeredAt: async () => null, ask: async () => undefined })
}

export function makeClockwork(
  ports: Ports,
  stores: Pick<ChatStores, 'sessions'>,
  channels: readonly Channel[],
  render: Render,
  pauseOf: PauseOf,
  now: () => Instant,
  log: Log,
  onSettled: DeliverDeps['onSettled'] = () => {},
): Clockwork {
  const deliver = makeDeliver({
    outbox: ports.outbox,
    channels,
    render,
    look: () => lookOn(ports, stores),
    pauseOf,
    onUnreachable: makeUnreachable(ports),
    now,
    sleep,
    onError: (error) => log.error('a message could not be prepared', { error }),
    onSettled,
  })
  return { tick: tickOn(ports), deliver }
}
