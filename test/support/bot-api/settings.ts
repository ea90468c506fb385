import type { Chats } from './chats.ts'
import { badRequest, textOf } from './types.ts'
import type { Json } from './types.ts'
import type { Updates } from './updates.ts'
import type { Hook, Webhook } from './webhook.ts'

interface Desk {
  readonly bot: Json
  readonly chats: Chats
  readonly updates: Updates
  readonly webhook: Webhook
  readonly endPolling: () => void
  /** The chat in which a button was pressed, by the id of its callback query. */
  readonly taps: ReadonlyMap<string, unknown>
}

/** What the methods do that write no message: about the bot, its webhook, its commands, the answers to taps. */
export function makeSettings({
  bot,
  chats,
  updates,
  webhook,
  endPolling,
  taps,
}: Desk): Record<string, (params: Json) => unknown> {
  const commands = new Map<string, unknown>()

  return {
    getMe: () => bot,
    getChat: ({ chat_id }) => ({
      ...chats.find(chat_id).about,
      accent_color_id: 0,
      max_reaction_count: 11,
      accepted_gift_types: {},
    }),
    setWebhook: (params) => {
      updates.allow(params.allowed_updates as readonly string[] | undefined)
      if (params.drop_pending_updates === true) updates.forget()
      webhook.set(params.url === '' ? undefined : hookOf(params))
      if (params.url !== '') endPolling()
      return true
    },
    deleteWebhook: ({ drop_pending_updates }) => {
      if (drop_pending_updates === true) updates.forget()
      webhook.set(undefined)
      return true
    },
    getWebhookInfo: () => webhookInfo(webhook, updates),
    setMyCommands: (params) => {
      commands.set(shelf(params), params.commands)
      return true
    },
    getMyCommands: (params) => commands.get(shelf(params)) ?? [],
    deleteMyCommands: (params) => {
      commands.delete(shelf(params))
      return true
    },
    setChatMenuButton: ({ chat_id }) => {
      if (chat_id !== undefined) chats.find(chat_id)
      return true
    },
    sendChatAction: ({ chat_id }) => {
      chats.find(chat_id)
      return true
    },
    answerCallbackQuery: ({ callback_query_id, text }) => {
      const chat = taps.get(String(callback_query_id))
      if (chat === undefined) {
        throw badRequest('query is too old and response timeout expired or query ID is invalid')
      }
      chats.find(chat).answers.push(textOf(text))
      return true
    },
  }
}

/** Commands are kept for each scope and language apart. */
const shelf = ({ scope, language_code }: Json): string =>
  JSON.stringify([scope ?? { type: 'default' }, language_code ?? ''])

const hookOf = ({ url, secret_token, max_connections }: Json): Hook => ({
  url: textOf(url),
  secret: secret_token === undefined ? undefined : textOf(secret_token),
  connections: Number(max_connections ?? 40),
})

function webhookInfo(webhook: Webhook, updates: Updates): Json {
  const hook = webhook.hook()
  const trouble = webhook.trouble()
  return {
    url: hook?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: updates.pending.size,
    ...(hook === undefined ? {} : { max_connections: hook.connections }),
    ...(trouble === undefined
      ? {}
      : { last_error_date: Math.floor(Date.now() / 1000), last_error_message: trouble }),
    ...(updates.allowed().length === 0 ? {} : { allowed_updates: updates.allowed() }),
  }
}
