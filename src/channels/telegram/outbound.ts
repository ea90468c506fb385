import { TelegramError } from 'telegraf'
import type { Attach, Channel, Message, Pace, Sent } from '../../chat/ports.ts'
import { NOT_CONNECTED } from './agent.ts'
import type { Call } from './call.ts'
import { marked } from './keyboard.ts'
import type { Tables } from './tables.ts'
import { fileOf, upload } from './upload.ts'

/**
 * Below the 30 a second that Telegram allows a bot, so that replies find room beside it. To one chat at most one
 * a second, counted from its answer; to a group, whose number is negative, 20 a minute.
 */
export const telegramPace: Pace = {
  perSecond: 25,
  apartMs: (chat) => (chat.startsWith('-') ? 3_000 : 1_050),
}

/**
 * Sends plain text, a file with it, or tables: no parse mode in a text, so that nothing in an answer can be taken for
 * markup. What the platform refuses as tables is sent in words.
 */
export function makeSend(call: Call, attach: Attach, tables: Pick<Tables, 'send'>): Channel['send'] {
  const send: Channel['send'] = async (to, message) => {
    const { text, buttons, menu, attachment, instead = text } = message
    const keyboard = marked(buttons)
    const file = await fileOf(message, attach)
    try {
      if (message.tables !== undefined) {
        const taken = await tables.send(to, message, keyboard)
        return taken ? { kind: 'sent' } : await inWords(to, message.tables.inWords)
      }
      if (file !== null) await upload(call, to, file, { caption: text, ...keyboard })
      else {
        await call('sendMessage', {
          chat_id: to,
          text: attachment === undefined ? text : instead,
          link_preview_options: { is_disabled: true },
          ...keyboard,
        })
      }
      if (menu !== undefined) await setMenu(call, to, menu)
      return { kind: 'sent' }
    } catch (error) {
      return sentOf(error)
    }
  }
  /** Half of it can be neither taken back nor sent again. */
  const inWords = async (to: string, parts: readonly Message[]): Promise<Sent> => {
    for (const [index, part] of parts.entries()) {
      const sent = await send(to, part)
      if (sent.kind !== 'sent')
        return index === 0 ? sent : { kind: 'unknown', reason: `${index} of ${parts.length} parts sent` }
    }
    return { kind: 'sent' }
  }
  return send
}

/** The menu of one chat. Where it cannot be set it is only missing: its commands work all the same. */
async function setMenu(call: Call, to: string, menu: NonNullable<Message['menu']>): Promise<void> {
  const scope = { type: 'chat', chat_id: to } as const
  await call('setMyCommands', { commands: menu, scope }).catch(() => undefined)
}

// Texts of the Bot API server (Client.cpp), or passed on by it from Telegram.
const NOBODY =
  /chat not found|user not found|deactivated|blocked by the user|peer_id_invalid|chat was deleted/i

const TOKEN_REFUSED_MS = 30_000
const SERVER_TROUBLE_MS = 2_000
const NO_CONNECTION_MS = 5_000

/**
 * What became of a message whose call failed. Without an answer, or with that of a server or gateway in trouble (5xx),
 * it may have arrived. A refused token (401, 404) and a missing connection say that it did not.
 */
function sentOf(error: unknown): Sent {
  if (error instanceof TelegramError) return answered(error)
  const { code, type, name } = error as { code?: string; type?: string; name?: string }
  const reason = code ?? type ?? name ?? 'no answer'
  if (code === NOT_CONNECTED) return { kind: 'retry', afterMs: NO_CONNECTION_MS, reason }
  return { kind: 'unknown', reason }
}

function answered({ code, description, parameters }: TelegramError): Sent {
  const reason = `${code} ${description}`
  const moved = parameters?.migrate_to_chat_id
  if (moved !== undefined) return { kind: 'moved', to: String(moved), reason }
  switch (code) {
    case 429:
      return { kind: 'retry', afterMs: (parameters?.retry_after ?? 1) * 1000, reason, asked: true }
    case 401:
    case 404:
      return { kind: 'retry', afterMs: TOKEN_REFUSED_MS, reason }
    case 500:
    case 503:
      return { kind: 'unknown', afterMs: SERVER_TROUBLE_MS, reason }
    case 403:
      return { kind: 'unreachable', reason }
    default:
      if (code >= 500) return { kind: 'unknown', reason }
      return NOBODY.test(description) ? { kind: 'unreachable', reason } : { kind: 'refused', reason }
  }
}
