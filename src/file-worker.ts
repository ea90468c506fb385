import { on } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { attachedFile } from './documents/attached.ts'
import type { Attachment } from './domain/attachment.ts'
import { type ToneStyle, translateIn, valueIn } from './i18n/tone-style.ts'
import { vietnamese } from './resources.ts'

/*
 * The thread of `file-thread.ts`: an attachment comes in, its file goes out. What goes wrong ends the thread, and is
 * heard where the file is waited for.
 */
const style = workerData as ToneStyle
const t = translateIn(vietnamese(), style)
if (parentPort === null) throw new Error('This is the program of a thread.')
for await (const [attachment] of on(parentPort, 'message')) {
  parentPort.postMessage(await attachedFile(valueIn(attachment as Attachment, style), t))
}
