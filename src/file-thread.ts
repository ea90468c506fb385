import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Attachment } from './domain/attachment.ts'
import type { PackFile } from './domain/pack-file.ts'
import type { ToneStyle } from './i18n/tone-style.ts'

/** The program of the thread, as it is built: a thread reads no TypeScript. Lies there as seen from `src` and `dist`. */
const program = new URL('../dist/file-worker.js', import.meta.url)

/** So that the collector of garbage comes early: the files of a month want half of it. In MB. */
const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 128 }

/** Long enough for the next file of the same answer. */
const IDLE_MS = 10_000

/**
 * Makes files on a thread of its own: a report or a workbook takes half a second, in which all chats would wait. The
 * thread is there from the first file until none was wanted for a while, and what it loaded goes with it. Files are to
 * be asked for one after the other; an error ends the thread, and the next file begins another.
 */
export function makeFileThread(
  style: ToneStyle,
  idleMs: number = IDLE_MS,
): (attachment: Attachment) => Promise<PackFile> {
  let thread: Worker | null = null
  let idle: NodeJS.Timeout | undefined
  const leave = (): void => {
    thread = null
  }
  const end = (): void => {
    void thread?.terminate()
    leave()
  }
  const start = (): Worker => new Worker(program, { workerData: style, resourceLimits }).on('error', leave)
  return async (attachment) => {
    clearTimeout(idle)
    thread ??= start()
    const own = thread
    own.ref()
    own.postMessage(attachment)
    try {
      const [file] = (await once(own, 'message')) as [PackFile]
      return file
    } finally {
      // Whoever stops the program does not wait for a thread that has nothing to do.
      own.unref()
      idle = setTimeout(end, idleMs).unref()
    }
  }
}
