import { type Event, tapOn } from '../../chat/ports.ts'
import type { Media, PersonInput } from '../../conversation/input.ts'

/** An update of the Bot API, as far as this bot reads it. */
export type TelegramUpdate = {
  readonly update_id: number
  readonly message?: TelegramMessage
  readonly edited_message?: TelegramMessage
  /** The bot itself was let in, restricted or removed. */
  readonly my_chat_member?: {
    readonly chat: TelegramChat
    readonly new_chat_member: { readonly status: string; readonly is_member?: boolean }
  }
  readonly callback_query?: {
    readonly id: string
    readonly data?: string
    readonly message?: TelegramMessage
  }
}

type TelegramChat = { readonly id: number; readonly type: string; readonly title?: string }

export type TelegramMessage = {
  readonly chat: TelegramChat
  readonly from?: { readonly id?: number; readonly is_bot: boolean }
  readonly reply_to_message?: TelegramMessage
  readonly left_chat_member?: { readonly id: number }
  readonly migrate_to_chat_id?: number
  readonly migrate_from_chat_id?: number
  readonly text?: string
  readonly reply_markup?: { readonly inline_keyboard?: readonly (readonly InlineButton[])[] }
  readonly [field: string]: unknown
}

type InlineButton = { readonly text: string; readonly callback_data?: string }

// In this order: an animation comes with a document, a venue with a location.
const MEDIA: readonly (readonly [string, Media])[] = [
  ['animation', 'video'],
  ['photo', 'photo'],
  ['live_photo', 'photo'],
  ['document', 'file'],
  ['voice', 'voice'],
  ['audio', 'voice'],
  ['video', 'video'],
  ['video_note', 'video'],
  ['sticker', 'sticker'],
  ['location', 'location'],
  ['venue', 'location'],
  ['contact', 'contact'],
  ...['poll', 'dice', 'game', 'story', 'checklist', 'paid_media', 'rich_message'].map(
    (field) => [field, 'other'] as const,
  ),
]

/**
 * What a person did, from an update of the Bot API (10.1). Private chats only, and nothing said by bots; what
 * Telegram itself reports in a chat (a pinned message, a changed timer) is nobody's doing.
 */
export function inbound(update: TelegramUpdate): Event | 'ignored' {
  const input = inputOf(update)
  const chat = privateChat(update)
  if (input === undefined || chat === undefined) return 'ignored'
  return {
    address: { channel: 'telegram', id: String(chat) },
    key: `telegram:${update.update_id}`,
    input,
  }
}

/** The chat in which it happened: its updates are turned in their order. */
export function chatOf(update: TelegramUpdate): number | undefined {
  const { message, edited_message, callback_query, my_chat_member } = update
  return (message ?? edited_message ?? callback_query?.message ?? my_chat_member)?.chat.id
}

function privateChat({ message, edited_message, callback_query }: TelegramUpdate): number | undefined {
  const chat = (message ?? edited_message ?? callback_query?.message)?.chat
  return chat?.type === 'private' ? chat.id : undefined
}

function inputOf({ message, edited_message, callback_query }: TelegramUpdate): PersonInput | undefined {
  if (callback_query !== undefined) return tapIn(callback_query)
  if (edited_message?.from?.is_bot === false && typeof edited_message.text === 'string') {
    return { kind: 'edited', text: edited_message.text, message: idOf(edited_message) }
  }
  return message?.from?.is_bot === false ? saidIn(message) : undefined
}

function tapIn({ data = '', message }: NonNullable<TelegramUpdate['callback_query']>): PersonInput {
  const buttons = message?.reply_markup?.inline_keyboard?.flat() ?? []
  return tapOn(data, buttons.find(({ callback_data }) => callback_data === data)?.text ?? null)
}

function idOf({ message_id: id }: TelegramMessage): string | null {
  return typeof id === 'number' ? String(id) : null
}

function saidIn(message: TelegramMessage): PersonInput | undefined {
  if (typeof message.text === 'string') return { kind: 'text', text: message.text, message: idOf(message) }
  const media = MEDIA.find(([field]) => message[field] !== undefined)?.[1]
  return media === undefined ? undefined : { kind: 'media', media }
}
