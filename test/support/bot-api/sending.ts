import type { Chat, Chats, Said } from './chats.ts'
import { isSentFile } from './files.ts'
import { readText, stripTags } from './html.ts'
import { inlineKeyboard } from './keyboard.ts'
import { badRequest, isObject, textOf } from './types.ts'
import type { Json } from './types.ts'

interface Desk {
  readonly chats: Chats
  readonly bot: Json
  /** Unix time in seconds. */
  readonly now: () => number
  readonly fileIds: Set<string>
}

/** What each method that writes, changes or removes a message does; a method throws a Refusal when it cannot. */
export function makeSending({ chats, bot, now, fileIds }: Desk): Record<string, (params: Json) => unknown> {
  const send = (params: Json, kind: 'text' | 'rich' | 'photo' | 'document'): unknown => {
    const chat = chats.find(params.chat_id)
    checkReply(chat, params.reply_parameters)
    const media = kind === 'photo' || kind === 'document' ? params[kind] : undefined
    if (typeof media === 'string' && !fileIds.has(media)) {
      throw badRequest('wrong file identifier/HTTP URL specified')
    }
    const keyboard = inlineKeyboard(params.reply_markup)
    const said: Said = {
      id: chats.nextId(),
      chat: chat.about,
      date: now(),
      file: isSentFile(media) ? media : undefined,
      text: words(params),
      rich: kind === 'rich',
      keyboard,
      oldKeyboard: keyboard,
      deleted: false,
    }
    chat.said.push(said)
    chat.ids.add(said.id)
    chat.shown.push(said.text)
    if (media === undefined) return messageOf(said, bot)
    const fileId = typeof media === 'string' ? media : `file-${said.id}`
    fileIds.add(fileId)
    return { ...messageOf(said, bot), ...mediaOf(kind, said, fileId) }
  }

  const edit = (params: Json, change: 'text' | 'markup'): unknown => {
    if (params.chat_id === undefined || params.message_id === undefined) {
      throw badRequest('message identifier is not specified')
    }
    const chat = chats.find(params.chat_id)
    const said = chat.said.find(({ id, deleted }) => id === params.message_id && !deleted)
    if (said === undefined) {
      throw badRequest(
        chat.ids.has(Number(params.message_id)) ? "message can't be edited" : 'message to edit not found',
      )
    }
    if (change === 'text' && said.file !== undefined)
      throw badRequest('there is no text in the message to edit')
    const keyboard = inlineKeyboard(params.reply_markup)
    const text = change === 'text' ? words(params) : said.text
    if (text === said.text && JSON.stringify(keyboard) === JSON.stringify(said.keyboard)) {
      throw badRequest(
        'message is not modified: specified new message content and reply markup are exactly the same ' +
          'as a current content and reply markup of the message',
      )
    }
    if (change === 'text') chat.shown.push(text)
    Object.assign(said, { text, keyboard, oldKeyboard: keyboard ?? said.oldKeyboard })
    if (change === 'text') said.rich = params.rich_message !== undefined
    return { ...messageOf(said, bot), edit_date: now() }
  }

  const remove = ({ chat_id, message_id }: Json): true => {
    const chat = chats.find(chat_id)
    if (!chat.ids.delete(Number(message_id))) throw badRequest('message to delete not found')
    const said = chat.said.find(({ id }) => id === message_id)
    if (said !== undefined) said.deleted = true
    return true
  }

  return {
    sendMessage: (params) => send(params, 'text'),
    sendRichMessage: (params) => send(params, 'rich'),
    sendPhoto: (params) => send(params, 'photo'),
    sendDocument: (params) => send(params, 'document'),
    editMessageText: (params) => edit(params, 'text'),
    editMessageReplyMarkup: (params) => edit(params, 'markup'),
    deleteMessage: remove,
  }
}

function checkReply(chat: Chat, reply: unknown): void {
  if (!isObject(reply) || reply.allow_sending_without_reply === true) return
  if (!chat.ids.has(Number(reply.message_id))) throw badRequest('message to be replied not found')
}

/** The words a reader sees: of a text, a caption or a rich message. */
function words({ text, caption, parse_mode, rich_message: rich }: Json): string {
  if (isObject(rich)) return rich.html === undefined ? textOf(rich.markdown) : stripTags(textOf(rich.html))
  return readText(textOf(text ?? caption), parse_mode)
}

/** The Message object of what the bot said, as it stands now. */
export function messageOf(said: Said, bot: Json): Json {
  const { text } = said
  return {
    message_id: said.id,
    from: bot,
    chat: said.chat,
    date: said.date,
    ...(said.rich ? { rich_message: { blocks: [{ type: 'paragraph', text }] } } : {}),
    ...(!said.rich && said.file === undefined ? { text } : {}),
    ...(said.file !== undefined && text !== '' ? { caption: text } : {}),
    ...(said.keyboard === undefined ? {} : { reply_markup: { inline_keyboard: said.keyboard } }),
  }
}

function mediaOf(kind: string, { file }: Said, fileId: string): Json {
  const about = { file_id: fileId, file_unique_id: `unique-${fileId}`, file_size: file?.bytes.length ?? 0 }
  if (kind === 'photo') return { photo: [{ ...about, width: 800, height: 600 }] }
  return { document: { ...about, file_name: file?.name ?? fileId, mime_type: file?.type } }
}
