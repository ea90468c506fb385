import { TelegramError } from 'telegraf'
import type { Message, Showing } from '../../chat/ports.ts'
import type { Call } from './call.ts'
import type { Marked } from './keyboard.ts'
import { richHtml } from './rich.ts'

export type Tables = {
  readonly showing: (to: string) => Promise<Showing>
  /** False where the message has to be sent in words; rejects as any other call. */
  readonly send: (to: string, message: Message, marked: Marked) => Promise<boolean>
}

/**
 * Figures and lists in tables, for the chats that have chosen so. A server older than Bot API 10.1 does not know how: it is
 * asked once, and everybody there gets words.
 */
export function makeTables(call: Call, showsTables: (chat: string) => Promise<boolean>): Tables {
  let isKnown = true
  return {
    showing: async (id) => (isKnown && (await showsTables(id)) ? 'tables' : 'words'),
    send: async (to, { tables }, marked) => {
      const html = tables === undefined ? null : richHtml(tables.sheet)
      if (html === null || !isKnown) return false
      try {
        await call('sendRichMessage', { chat_id: to, rich_message: { html }, ...marked })
        return true
      } catch (error) {
        if (!(error instanceof TelegramError)) throw error
        if (isUnknownMethod(error)) isKnown = false
        else if (error.code !== 400 || isAboutChat(error)) throw error
        return false
      }
    },
  }
}

/** The server's words for a method that it does not have; 404 alone is what a wrong token gets. */
const isUnknownMethod = ({ code, description }: TelegramError): boolean =>
  code === 404 && /method not found/i.test(description)

/** What would be refused in words as well. */
const isAboutChat = ({ description, parameters }: TelegramError): boolean =>
  parameters?.migrate_to_chat_id !== undefined || /chat|user|peer/i.test(description)
