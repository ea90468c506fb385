import type { Instant } from '../domain/day.ts'
import type { DueMessage, Outbox, SendingTurn } from '../services/ports/outbox.ts'
import type { Paced } from './pace.ts'
import type { Pause } from './pause.ts'
import type { Channel, Message, Sent } from './ports.ts'
import type { Outcome } from './settle.ts'

type Deps = {
  readonly channel: Channel
  readonly turn: SendingTurn
  readonly outbox: Pick<Outbox, 'readdress'>
  readonly pace: Paced
  readonly pause: Pause
  readonly now: () => Instant
}

/**
 * Sends a message that is marked `sending` in its parts, the first at once, the others when the chat has rested. Half
 * a message can be neither taken back nor sent again: trouble after the first part leaves it unknown.
 */
export async function sendParts(
  message: DueMessage,
  parts: readonly Message[],
  deps: Deps,
): Promise<Outcome> {
  const { pace, pause, now } = deps
  let to = message.address.id
  for (const [index, part] of parts.entries()) {
    if (index > 0) {
      await pace.rested(to)
      await pace.turn()
    }
    const [sent, at] = await sendFollowing(to, part, deps)
    to = at
    pace.note({ chat: to, at: now() })
    const until = pause.after(sent, now())
    if (sent.kind === 'retry' && sent.asked === true) await deps.turn.pause(until)
    if (sent.kind === 'sent') continue
    if (index > 0) {
      return { settled: { state: 'unknown', reason: `${index} of ${parts.length} parts sent` } }
    }
    return outcomeOf(sent, until)
  }
  return { settled: { state: 'sent' } }
}

/** A chat that has moved is followed once, and what else is queued for it goes there too. */
async function sendFollowing(
  to: string,
  part: Message,
  { channel, outbox, pace, now }: Deps,
): Promise<readonly [Sent, string]> {
  const sent = await call(channel, to, part)
  if (sent.kind !== 'moved') return [sent, to]
  await outbox.readdress({ channel: channel.name, id: to }, sent.to, now())
  await pace.turn()
  return [await call(channel, sent.to, part), sent.to]
}

/** Whatever a channel throws, the platform may have taken the message. */
async function call(channel: Channel, to: string, message: Message): Promise<Sent> {
  try {
    return await channel.send(to, message)
  } catch (error) {
    return { kind: 'unknown', reason: error instanceof Error ? error.name : 'error' }
  }
}

function outcomeOf(sent: Exclude<Sent, { kind: 'sent' }>, resume: Instant): Outcome {
  const { reason } = sent
  switch (sent.kind) {
    case 'retry':
      return { settled: { state: 'queued', reason, notBefore: resume } }
    case 'unknown':
      return { settled: { state: 'unknown', reason } }
    case 'unreachable':
      return { settled: { state: 'failed', reason }, unreachable: reason }
    case 'refused':
    case 'moved':
      return { settled: { state: 'failed', reason } }
  }
}
