import type { Attach } from './chat/ports.ts'
import { makeFileThread } from './file-thread.ts'
import type { ToneStyle } from './i18n/tone-style.ts'

/** Makes the files of messages, one after the other, so that no more than one is in the making at a time. */
export function makeAttach(style: ToneStyle, onError: (error: unknown) => void): Attach {
  const fileOf = makeFileThread(style)
  let last: Promise<unknown> = Promise.resolve()
  return (attachment) => {
    const made = last.then(async () => {
      try {
        const { name, content, kind } = await fileOf(attachment)
        return { name, content, as: kind === 'picture' ? ('photo' as const) : ('document' as const) }
      } catch (error) {
        onError(error)
        return null
      }
    })
    last = made
    return made
  }
}
