import type { Reply } from '../conversation/reply.ts'
import type { Channel, Handled, Message, Render } from './ports.ts'

/** How long a reply waits for its platform before the update is asked for again. */
const PATIENCE_MS = 2_000
const TRIES = 3

/** Sends the replies in their order. `again` when one could not be sent, so that the update comes once more. */
export async function sendAll(
  render: Render,
  channel: Channel,
  to: string,
  replies: readonly Reply[],
): Promise<Handled> {
  for (const message of replies.flatMap(render)) {
    const handled = await sendOne(channel, to, message)
    if (handled === 'again') return 'again'
    if (handled === 'gone') return 'done'
  }
  return 'done'
}

async function sendOne(channel: Channel, to: string, message: Message): Promise<Handled | 'gone'> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const sent = await channel.send(to, message)
    if (sent.kind === 'sent') return 'done'
    if (sent.kind === 'unreachable' || sent.kind === 'refused') return 'gone'
    if (sent.kind === 'unknown' || sent.afterMs > PATIENCE_MS || tries === TRIES - 1) return 'again'
    await pause(sent.afterMs)
  }
  return 'again'
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
