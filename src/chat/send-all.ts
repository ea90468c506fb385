import { setTimeout as pause } from 'node:timers/promises'
import type { Reply } from '../conversation/reply.ts'
import type { Instant } from '../domain/day.ts'
import type { Channel, Handled, Message, Render } from './ports.ts'
import { renderFor } from './render-for.ts'

/** How long a reply waits for its platform before the update is asked for again. */
const PATIENCE_MS = 2_000
const TRIES = 3

export type Sender = {
  /** Sends replies in their order. `again` when one could not be sent, so that the update comes once more. */
  readonly sendAll: (channel: Channel, to: string, replies: readonly Reply[]) => Promise<Handled>
}

/**
 * Sends what people wait for. A platform that asks for more patience than they have is left alone for as long as it
 * asks: until then every update of it is asked for again without a call.
 */
export function makeSender(render: Render, now: () => Instant): Sender {
  const pausedUntil = new Map<string, Instant>()

  const sendOne = async (channel: Channel, chat: string, message: Message): Promise<Handled | 'gone'> => {
    let to = chat
    for (let tries = 1; tries <= TRIES; tries += 1) {
      if (now() < (pausedUntil.get(channel.name) ?? 0)) return 'again'
      const sent = await channel.send(to, message)
      if (sent.kind === 'sent') return 'done'
      if (sent.kind === 'unreachable' || sent.kind === 'refused') return 'gone'
      if (sent.kind === 'moved') to = sent.to
      else {
        // Twice is better than not at all, where somebody waits for it.
        if (sent.afterMs === undefined) return 'again'
        if (sent.afterMs > PATIENCE_MS) pausedUntil.set(channel.name, now() + sent.afterMs)
        else if (tries < TRIES) await pause(sent.afterMs)
      }
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
