import type { Hook } from './bots.ts'

let lastUpdate = 1_000_000

/** The private chat of each secretary. */
export const chatOf = (secretary: number): number => 500_000_001 + secretary

/** A text that somebody typed, as Telegram brings it. */
export function textUpdate(chat: number, text: string): object {
  lastUpdate += 1
  const from = { id: chat, is_bot: false, first_name: 'Bench', language_code: 'vi' }
  return {
    update_id: lastUpdate,
    message: {
      message_id: lastUpdate,
      from,
      chat: { id: chat, first_name: 'Bench', type: 'private' },
      date: Math.floor(Date.now() / 1_000),
      text,
    },
  }
}

/** The request that brings an update to a webhook, as bytes. */
export function requestOf({ path, port, secret }: Hook, update: object): Buffer {
  const body = Buffer.from(JSON.stringify(update))
  const head = [
    `POST ${path} HTTP/1.1`,
    `host: 127.0.0.1:${port}`,
    'content-type: application/json',
    `content-length: ${body.length}`,
    `x-telegram-bot-api-secret-token: ${secret}`,
    '',
    '',
  ]
  return Buffer.concat([Buffer.from(head.join('\r\n')), body])
}
