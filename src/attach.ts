import type { Attach } from './chat/ports.ts'
import { type ToneStyle, translateIn, valueIn } from './i18n/tone-style.ts'
import type { Translate } from './i18n/translate.ts'

/**
 * Makes the files of messages, one after the other, so that no more than one is in the making at a time. The libraries
 * are loaded with the first: they are large, and most months of most services pass without one.
 */
export function makeAttach(t: Translate, style: ToneStyle, onError: (error: unknown) => void): Attach {
  let last: Promise<unknown> = Promise.resolve()
  return (attachment) => {
    const made = last.then(async () => {
      try {
        const { attachedFile } = await import('./documents/attached.ts')
        const { name, content, kind } = await attachedFile(valueIn(attachment, style), translateIn(t, style))
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
