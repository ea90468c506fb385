import { checkFile } from './files.ts'
import { readText } from './html.ts'
import { checkKeyboard } from './keyboard.ts'
import { updateKinds } from './spec.ts'
import { badRequest, isObject, textOf } from './types.ts'
import type { Json } from './types.ts'

type Check = (params: Json) => void

const ACTIONS =
  /^(?:typing|(?:record|upload)_(?:video|voice|video_note)|upload_photo|upload_document|choose_sticker|find_location)$/
const size = (value: unknown): number => textOf(value).length
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

function checkText({ text, parse_mode, rich_message }: Json): void {
  if (text === undefined && rich_message !== undefined) return checkRich({ rich_message })
  const shown = readText(textOf(text), parse_mode)
  if (shown === '') throw badRequest('message text is empty')
  if (shown.length > 4096) throw badRequest('message is too long')
}

function checkRich({ rich_message: rich }: Json): void {
  if (!isObject(rich) || (rich.html === undefined) === (rich.markdown === undefined)) {
    throw badRequest('exactly one of html and markdown must be used in rich_message')
  }
  const length = Array.from(textOf(rich.html ?? rich.markdown)).length
  if (length === 0 || length > 32_768) throw badRequest('rich message is empty or too long')
}

function checkCaption({ caption, parse_mode }: Json): void {
  if (typeof caption === 'string' && readText(caption, parse_mode).length > 1024) {
    throw badRequest('message caption is too long')
  }
}

function checkCommands({ commands }: Json): void {
  if (list(commands).length > 100) throw badRequest('too many commands specified')
  for (const item of list(commands)) {
    const { command, description } = isObject(item) ? item : {}
    if (!/^[a-z0-9_]{1,32}$/.test(String(command))) throw badRequest('BOT_COMMAND_INVALID')
    if (size(description) < 1 || size(description) > 256) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID')
  }
}

function checkKinds({ allowed_updates }: Json): void {
  const strange = list(allowed_updates).find((kind) => !updateKinds.includes(textOf(kind)))
  if (strange !== undefined) throw badRequest(`allowed_updates has no "${textOf(strange)}"`)
}

function checkWebhook({ url, secret_token, max_connections }: Json): void {
  if (url !== '' && !/^http:\/\/./.test(String(url))) {
    throw badRequest('bad webhook: this server delivers to http addresses')
  }
  if (secret_token !== undefined && !/^[A-Za-z0-9_-]{1,256}$/.test(textOf(secret_token))) {
    throw badRequest('secret token contains unallowed characters')
  }
  if (typeof max_connections === 'number' && (max_connections < 1 || max_connections > 100)) {
    throw badRequest('max_connections must be 1 to 100')
  }
}

const CHECKS: Readonly<Record<string, Check>> = {
  sendMessage: checkText,
  editMessageText: checkText,
  sendRichMessage: checkRich,
  sendPhoto: (params) => {
    checkCaption(params)
    checkFile(params.photo, 'photo')
  },
  sendDocument: (params) => {
    checkCaption(params)
    checkFile(params.document, 'document')
  },
  answerCallbackQuery: ({ text }) => {
    if (size(text) > 200) throw badRequest('MESSAGE_TOO_LONG')
  },
  setMyCommands: checkCommands,
  setWebhook: (params) => {
    checkKinds(params)
    checkWebhook(params)
  },
  getUpdates: (params) => {
    checkKinds(params)
    const { limit } = params
    if (typeof limit === 'number' && (limit < 1 || limit > 100)) throw badRequest('limit must be 1 to 100')
  },
  sendChatAction: ({ action }) => {
    if (!ACTIONS.test(String(action))) throw badRequest('wrong parameter action in request')
  },
}

/**
 * Checks what the types cannot say: lengths, alphabets, keyboards. Text and captions are counted in UTF-16 units
 * after entity parsing, callback data in bytes, rich messages in characters (Bot API 10.1).
 */
export function checkLimits(method: string, params: Json): void {
  CHECKS[method]?.(params)
  checkKeyboard(params.reply_markup)
}
