import type { Attach, Button, Channel } from '../../chat/ports.ts'
import type { Instant } from '../../domain/day.ts'
import type { Sheet } from '../../domain/sheet.ts'
import { makeShownFiles, type ShownFile, type ShownFiles } from './shown-files.ts'

/** A message as the page shows it; `id` grows with each one, and is not used again after a restart. */
export type Shown = {
  readonly id: number
  readonly seat: string
  readonly from: 'bot' | 'person'
  readonly text: string
  readonly buttons: readonly (readonly Button[])[]
  readonly file?: ShownFile
  /** The whole of it in tables; `text` is only its beginning then. */
  readonly sheet?: Sheet
  readonly at: Instant
}

export type WebChannel = {
  readonly channel: Channel
  /** Shows what the person on that seat has said. */
  readonly heard: (seat: string, text: string) => void
  /** The last messages of a seat, oldest first. */
  readonly messages: (seat: string) => readonly Shown[]
  /** A file that a chat has shown lately, by its number. */
  readonly file: ShownFiles['find']
  /** Told of each message from now on, until the returned function is called. */
  readonly listen: (listener: (message: Shown) => void) => () => void
}

type Deps = {
  /** The time that messages bear. */
  readonly now: () => Instant
  /** Where the ids begin: above those of earlier processes. */
  readonly firstId: number
  /** Makes the files of messages. */
  readonly attach: Attach
  /** Whether a seat has chosen to see figures and lists as tables. */
  readonly showsTables: (seat: string) => Promise<boolean>
}

/** The chats are for trying, so they live in memory, and only so much of them. */
const KEPT = 200

/** A platform of its own: a chat is a seat in the trial room, and whatever is sent is shown. */
export function makeWebChannel({ now, firstId, attach, showsTables }: Deps): WebChannel {
  const chats = new Map<string, readonly Shown[]>()
  const listeners = new Set<(message: Shown) => void>()
  const files = makeShownFiles(firstId)
  let nextId = firstId

  const show = (seat: string, said: Pick<Shown, 'from' | 'text' | 'buttons' | 'file' | 'sheet'>): void => {
    const message = { id: nextId, seat, ...said, at: now() }
    nextId += 1
    chats.set(seat, [...(chats.get(seat) ?? []), message].slice(-KEPT))
    for (const listener of listeners) listener(message)
  }

  return {
    channel: {
      name: 'web',
      showing: async (seat) => ((await showsTables(seat)) ? 'tables' : 'words'),
      send: async (to, { text, buttons, attachment, instead = text, tables }) => {
        const made = attachment === undefined ? null : await attach(attachment)
        if (made !== null) show(to, { from: 'bot', text, buttons, file: files.keep(made) })
        else if (tables !== undefined) show(to, { from: 'bot', text, buttons, sheet: tables.sheet })
        else show(to, { from: 'bot', text: attachment === undefined ? text : instead, buttons })
        return { kind: 'sent' }
      },
    },
    heard: (seat, text) => show(seat, { from: 'person', text, buttons: [] }),
    messages: (seat) => chats.get(seat) ?? [],
    file: files.find,
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
