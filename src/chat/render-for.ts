import type { Reply } from '../conversation/reply.ts'
import { isTabular } from '../conversation/tabular.ts'
import type { Channel, Message, Render } from './ports.ts'

/** Replies as this chat wants them. What it wants is asked only where there is a choice: most replies have words alone. */
export async function renderFor(
  channel: Channel,
  to: string,
  replies: readonly Reply[],
  render: Render,
): Promise<Message[]> {
  const asked = channel.showing !== undefined && replies.some(isTabular)
  const showing = asked ? await channel.showing(to) : 'words'
  return replies.flatMap((reply) => render(reply, showing))
}
