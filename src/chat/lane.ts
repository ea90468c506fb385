import type { Instant } from '../domain/day.ts'
import type { MayLeave } from '../services/departure.ts'
import type { ClaimedMessage, Outbox, OutboxState } from '../services/ports/outbox.ts'
import { allOf } from './all-of.ts'
import { makePace, type Waiting } from './pace.ts'
import type { Channel, Message, Render, Sent } from './ports.ts'

/** Few at a time: what a crash finds claimed is in doubt and never sent. */
const BATCH = 5

/** Below the 30 a second that Telegram allows a bot, so that replies find room beside it. */
const PER_SECOND = 25

/** How long a message waits after an error of our own, before which nothing of it was sent. */
const TRY_AGAIN_AFTER = 60_000

export type LaneDeps = Waiting & {
  readonly outbox: Pick<Outbox, 'claim' | 'settle'>
  readonly render: Render
  readonly mayLeave: MayLeave
  /** Told of what kept a message from being looked at or worded; it is tried again a minute later. */
  readonly onError: (error: unknown) => void
}

export type Settled = {
  readonly state: Exclude<OutboxState, 'sending'>
  readonly reason?: string
  readonly notBefore?: Instant
}

/**
 * Sends what is due on one channel, at its own pace, until nothing is left or the platform asks to wait; then
 * all of the channel waits, over later calls too.
 */
export function makeLane(deps: LaneDeps, channel: Channel, isStopped: () => boolean) {
  const { outbox, now } = deps
  const pace = makePace(PER_SECOND, deps)
  let pausedUntil = 0

  const send = async (message: Message, to: string): Promise<Sent | 'held'> => {
    await pace()
    if (isStopped() || pausedUntil > now()) return 'held'
    const sent = await call(channel, to, message)
    if (sent.kind === 'retry') pausedUntil = Math.max(pausedUntil, now() + sent.afterMs)
    return sent
  }

  const deliver = async (message: ClaimedMessage): Promise<Settled> => {
    if (message.until <= now()) return { state: 'failed', reason: 'stale' }
    const departure = await deps.mayLeave(message, now())
    if (departure.kind === 'drop') return { state: 'failed', reason: departure.reason }
    if (departure.kind === 'wait') return { state: 'queued', notBefore: departure.until }
    const parts = deps.render(departure.notice)
    for (const [index, part] of parts.entries()) {
      const sent = await send(part, message.address.id)
      if (sent !== 'held' && sent.kind === 'sent') continue
      // Half a message can be neither taken back nor sent again.
      if (index > 0) return { state: 'unknown', reason: `${index} of ${parts.length} parts sent` }
      return settledOf(sent, Math.max(pausedUntil, now()))
    }
    return { state: 'sent' }
  }

  const settle = async (message: ClaimedMessage): Promise<Settled['state']> => {
    const { state, ...detail } = await deliver(message).catch((error: unknown): Settled => {
      deps.onError(error)
      return { state: 'queued', reason: 'error', notBefore: now() + TRY_AGAIN_AFTER }
    })
    await outbox.settle(message.id, state, now(), detail)
    return state
  }

  return async (): Promise<Settled['state'][]> => {
    const states: Settled['state'][] = []
    while (!isStopped() && pausedUntil <= now()) {
      const claimed = await outbox.claim(channel.name, BATCH, now())
      if (claimed.length === 0) break
      states.push(...(await allOf(claimed.map(settle))))
    }
    return states
  }
}

/** Whatever a channel throws, the platform may have taken the message. */
async function call(channel: Channel, to: string, message: Message): Promise<Sent> {
  try {
    return await channel.send(to, message)
  } catch (error) {
    return { kind: 'unknown', reason: error instanceof Error ? error.name : 'error' }
  }
}

function settledOf(sent: Exclude<Sent, { kind: 'sent' }> | 'held', resume: Instant): Settled {
  if (sent === 'held') return { state: 'queued', notBefore: resume }
  const { reason } = sent
  if (sent.kind === 'retry') return { state: 'queued', reason, notBefore: resume }
  return { state: sent.kind === 'unknown' ? 'unknown' : 'failed', reason }
}
