import type { Attach, Attached, Message } from '../../chat/ports.ts'
import type { Call } from './call.ts'
import type { Marked } from './keyboard.ts'

/** A file goes up a slow line; a minute after it was marked the outbox gives a message up. */
const DEADLINE_MS = 40_000

/** The file of a message, made at this moment; null for a message without one, or where it could not be made. */
export async function fileOf({ attachment }: Message, attach: Attach): Promise<Attached | null> {
  return attachment === undefined ? null : attach(attachment)
}

/** Sends a file with its caption: a photo is shown at once, a document under its name. */
export async function upload(
  call: Call,
  to: string,
  { name, content, as }: Attached,
  { caption, ...marked }: { readonly caption: string } & Marked,
): Promise<void> {
  const file = { source: Buffer.from(content), filename: name }
  const about = { chat_id: to, caption, ...marked }
  const within = { deadlineMs: DEADLINE_MS }
  if (as === 'photo') await call('sendPhoto', { ...about, photo: file }, within)
  else await call('sendDocument', { ...about, document: file }, within)
}
