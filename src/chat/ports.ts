import type { PersonInput } from '../conversation/input.ts'
import type { Reply } from '../conversation/reply.ts'
import type { Attachment } from '../domain/attachment.ts'
import type { Address } from '../domain/office.ts'
import type { Sheet } from '../domain/sheet.ts'

/** A message as a platform shows it: plain text, buttons in rows, perhaps a file above them. */
export type Message = {
  readonly text: string
  readonly buttons: readonly (readonly Button[])[]
  /** The commands that this chat may use from now on, for a platform that shows a menu. */
  readonly menu?: readonly MenuLine[]
  /** The text is its caption then, of at most 1,024 UTF-16 units. */
  readonly attachment?: Attachment
  /** What is said where the attachment cannot be made; the text itself where this is absent. */
  readonly instead?: string
  /** The whole of it in tables, and what is sent where the platform refuses them; `text` is only its beginning then. */
  readonly tables?: { readonly sheet: Sheet; readonly inWords: readonly Message[] }
}

/** An attachment as a file, to be shown at once or to be opened. */
export type Attached = {
  readonly name: string
  readonly content: Uint8Array
  readonly as: 'photo' | 'document'
}

/** Draws or writes an attachment when its message leaves; null where that fails. Never rejects. */
export type Attach = (attachment: Attachment) => Promise<Attached | null>

/** A command without its slash, and what it does. */
type MenuLine = { readonly command: string; readonly description: string }

/** `data` comes back when the button is tapped; at most 64 bytes. */
export type Button = { readonly data: string; readonly label: string }

/** The tap on a button. Data is `token.choice`; anything else is no button of ours and bears the empty token. */
export function tapOn(data: string, label: string | null): PersonInput {
  const dot = data.indexOf('.')
  return { kind: 'tap', token: data.slice(0, Math.max(dot, 0)), choice: data.slice(dot + 1), label }
}

/** How a chat wants figures and lists: in words, which every client shows, or beside each other. */
export type Showing = 'words' | 'tables'

/** A reply put into words; one reply may be several messages when it is long. */
export type Render = (reply: Reply, showing?: Showing) => readonly Message[]

/**
 * What became of a message. Only `retry` may be sent again: its platform said that it was not taken; `asked` says that
 * the platform itself wants the whole bot to wait so long. `moved`: it was not taken either, the chat has another
 * address now. `unknown` may have arrived; what somebody waits for may be sent again after `afterMs` all the same.
 */
export type Sent =
  | { readonly kind: 'sent' }
  | { readonly kind: 'unreachable'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'retry'; readonly afterMs: number; readonly reason: string; readonly asked?: true }
  | { readonly kind: 'moved'; readonly to: string; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string; readonly afterMs?: number }

/** How fast a platform wants to be written to by the outbox. */
export type Pace = {
  readonly perSecond: number
  /** How long one chat is left alone after a message, in milliseconds. */
  readonly apartMs: (chat: string) => number
}

/** A platform, as the chat uses it. */
export type Channel = {
  readonly name: string
  readonly send: (to: string, message: Message) => Promise<Sent>
  /** How this chat wants them; absent where the platform has words alone. */
  readonly showing?: (to: string) => Promise<Showing>
  /** Absent where a person is patient and the platform has no limits: 25 a second. */
  readonly pace?: Pace
}

/** What a person did on a platform, once: `key` is the channel and the update's id there. */
export type Event = {
  readonly address: Address
  readonly key: string
  readonly input: PersonInput
}

/** What happened in a group, once; `by` is who did it, where that matters. */
export type GroupEvent = {
  readonly group: Address
  readonly by: Address | null
  readonly key: string
  readonly input: /** `toUs` where the bot is named or answered; `title` is what the platform calls the group. */
    | { readonly kind: 'said'; readonly text: string; readonly toUs: boolean; readonly title: string }
    /** The bot was removed. */
    | { readonly kind: 'left' }
    | { readonly kind: 'moved'; readonly to: string }
}

/**
 * `done`: committed and answered, or the person was told that it was not saved; the platform may forget the
 * update. `again`: the platform must bring it once more, for its answer could not be sent.
 */
export type Handled = 'done' | 'again'

/** One update, turned: one chat at a time, effects committed, state saved, replies sent. Never rejects. */
export type Handle = (event: Event) => Promise<Handled>

/** The same of what happened in a group. */
export type HandleGroup = (event: GroupEvent) => Promise<Handled>
