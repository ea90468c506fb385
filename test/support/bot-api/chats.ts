import type { Keyboard } from './keyboard.ts'
import { badRequest, isObject } from './types.ts'
import type { Json, SentFile } from './types.ts'

/** A message of the bot as it stands now. `oldKeyboard` outlives its removal: a late thumb may still be on it. */
export interface Said {
  readonly id: number
  readonly chat: Json
  readonly date: number
  readonly file: SentFile | undefined
  text: string
  rich: boolean
  keyboard: Keyboard | undefined
  oldKeyboard: Keyboard | undefined
  deleted: boolean
}

/** What happened in one chat: the bot's messages, every text it showed (sends and edits), the answers to taps. */
export interface Chat {
  readonly about: Json
  readonly said: Said[]
  readonly shown: string[]
  readonly answers: string[]
  readonly ids: Set<number>
}

export interface Chats {
  /** Opens a chat: from now on the bot may write to it. */
  readonly open: (about: Json) => Chat
  /** The chat of a chat_id parameter; 400 when nobody opened it. */
  readonly find: (id: unknown) => Chat
  readonly nextId: () => number
  /** Opens the chat and remembers the ids of a message that came in an update. */
  readonly meet: (message: unknown) => void
}

/** The chats this server knows; message ids count up over all of them, as they do for one bot. */
export function makeChats(): Chats {
  const chats = new Map<string, Chat>()
  let lastId = 0
  const open = (about: Json): Chat => {
    const known = chats.get(String(about.id))
    if (known !== undefined) return known
    const chat: Chat = { about, said: [], shown: [], answers: [], ids: new Set() }
    chats.set(String(about.id), chat)
    return chat
  }
  return {
    open,
    find: (id) => {
      const chat = chats.get(String(id))
      if (chat === undefined) throw badRequest('chat not found')
      return chat
    },
    nextId: () => (lastId += 1),
    meet: (message) => {
      if (!isObject(message) || !isObject(message.chat)) return
      const { ids } = open(message.chat)
      if (typeof message.message_id !== 'number') return
      ids.add(message.message_id)
      lastId = Math.max(lastId, message.message_id)
    },
  }
}
