import { setTimeout as sleep } from 'node:timers/promises'
import type { Reply } from '../conversation/reply.ts'
import type { Instant } from '../domain/day.ts'
import type { Outbox } from '../services/ports/outbox.ts'
import type { PauseOf } from './pause.ts'
import type { Channel, Handled, Message, Render } from './ports.ts'
import { renderFor } from './render-for.ts'

/** How long a reply waits for its platform before the update is asked for again. */
const PATIENCE_MS = 2_000
const TRIES = 3

export type SenderDeps = {
  readonly render: Render
  readonly now: () => Instant
  readonly pauseOf: PauseOf
  readonly outbox: Pick<Outbox, 'pause'>
}

export type Sender = {
  /** Sends replies in their order. `again` when one could not be sent, so that the update comes once more. */
  readonly sendAll: (channel: Channel, to: string, replies: readonly Reply[]) => Promise<Handled>
}

/**
 * Sends what people wait for. A platform that asks for more patience than they have is left alone for as long as it
 * asks, by the outbox as well: until then every update of it is asked for again without a call.
 */
export function makeSender({ render, now, pauseOf, outbox }: SenderDeps): Sender {
  const sendOne = async (channel: Channel, chat: string, message: Message): Promise<Handled | 'gone'> => {
    const pause = pauseOf(channel.name)
    let to = chat
    for (let tries = 1; tries <= TRIES; tries += 1) {
      const wait = pause.asked() - now()
      if (wait > PATIENCE_MS) return 'again'
      if (wait > 0) await sleep(wait)
      const sent = await channel.send(to, message)
      if (sent.kind === 'sent') return 'done'
      if (sent.kind === 'unreachable' || sent.kind === 'refused') return 'gone'
      if (sent.kind === 'moved') {
        to = sent.to
        continue
      }
      // Twice is better than not at all, where somebody waits for it.
      if (sent.afterMs === undefined) return 'again'
      const until = now() + sent.afterMs
      if (sent.kind === 'retry' || sent.afterMs > PATIENCE_MS) {
        pause.ask(until)
        // The outbox of another process may be at it.
        if (sent.afterMs > PATIENCE_MS) await outbox.pause(channel.name, until)
      } else if (tries < TRIES) await sleep(sent.afterMs)
    }
    return 'again'
  }

  return {
    sendAll: async (channel, to, replies) => {
      for (const message of await renderFor(channel, to, replies, render)) {
        const handled = await sendOne(channel, to, message)
        if (handled === 'again') return 'again'
        if (handled === 'gone') return 'done'
      }
      return 'done'
    },
  }
}
