import { describe, expect, it } from 'vitest'
import { ask, complaint, openBotApi, rowOf } from './opened.ts'
import type { Json } from './types.ts'

const long = (length: number): string => 'ạ'.repeat(length)
const bold = (length: number): Json => ({ text: `<b>${long(length)}</b>`, parse_mode: 'HTML' })
const under = (...rows: unknown[]): Json => ({ text: 'a', reply_markup: { inline_keyboard: rows } })
const button = (more: Json): Json => under([{ text: 'Có', ...more }])
const nine = Array.from({ length: 9 }, () => ({ text: 'a', callback_data: 'a' }))
const command = { command: 'baocao', description: 'Báo cáo' }
const deep = 'Bad Request: reply_markup.inline_keyboard[0][0]'
const rich = (content: Json): Json => ({ rich_message: content })

/** [method, what the server says, parameters beside chat_id]; chat 1 is open. */
const toChat: [string, string, Json][] = [
  ['sendMessage', 'Bad Request: parameter "text" is required by sendMessage', {}],
  ['sendMessage', 'Bad Request: parameter "txet" is not known to sendMessage', { text: 'a', txet: 'b' }],
  ['sendMessage', 'Bad Request: text must be a String', { text: 7 }],
  ['sendMessage', 'Bad Request: chat not found', { chat_id: 999, text: 'a' }],
  ['sendMessage', 'Bad Request: message text is empty', { text: ' \n' }],
  ['sendMessage', 'taken', { text: long(4096) }],
  ['sendMessage', 'Bad Request: message is too long', { text: long(4097) }],
  ['sendMessage', 'taken', bold(4096)],
  ['sendMessage', 'Bad Request: message is too long', bold(4097)],
  [
    'sendMessage',
    `Bad Request: can't parse entities: can't find end tag of "b"`,
    { ...bold(1), text: '<b>a' },
  ],
  ['sendMessage', `Bad Request: can't parse entities: unexpected "<"`, { ...bold(1), text: '1 < 2' }],
  ['sendMessage', 'taken', button({ callback_data: long(21) })],
  ['sendMessage', 'Bad Request: BUTTON_DATA_INVALID', button({ callback_data: long(22) })],
  ['sendMessage', 'Bad Request: BUTTON_DATA_INVALID', button({ callback_data: '' })],
  ['sendMessage', 'Bad Request: text buttons are unallowed in the inline keyboard', button({})],
  [
    'sendMessage',
    'Bad Request: inline keyboard button must do one thing, not callback_data and url',
    button({ callback_data: 'a', url: 'http://a.vn' }),
  ],
  ['sendMessage', `${deep}.callback_data must be a String`, button({ callback_data: 5 })],
  [
    'sendMessage',
    `${deep}.callback_dta is not a field of InlineKeyboardButton`,
    button({ callback_dta: 'x' }),
  ],
  ['sendMessage', 'taken', button({ callback_data: 'x', style: 'success' })],
  [
    'sendMessage',
    `${deep}.style must be =danger or =success or =primary`,
    button({ callback_data: 'x', style: 'blue' }),
  ],
  ['sendMessage', 'Bad Request: reply_markup.inline_keyboard[0] must be an Array', under({ text: 'a' })],
  ['sendMessage', 'Bad Request: reply markup is too long', under(nine)],
  [
    'sendMessage',
    'Bad Request: message to be replied not found',
    { text: 'a', reply_parameters: { message_id: 77 } },
  ],
  ['sendRichMessage', 'taken', rich({ html: '<h1>a</h1>' })],
  [
    'sendRichMessage',
    'Bad Request: exactly one of html and markdown must be used in rich_message',
    rich({ html: 'a', markdown: 'a' }),
  ],
  [
    'sendRichMessage',
    'Bad Request: rich_message.blocks is not a field of InputRichMessage',
    rich({ blocks: [] }),
  ],
  ['sendDocument', 'Bad Request: wrong file identifier/HTTP URL specified', { document: 'no-such-file' }],
  ['sendDocument', 'Bad Request: document points to a file that was not sent', { document: 'attach://a' }],
  ['editMessageText', 'Bad Request: message to edit not found', { message_id: 55, text: 'a' }],
  ['editMessageText', 'Bad Request: message identifier is not specified', { text: 'a' }],
  ['deleteMessage', 'Bad Request: message to delete not found', { message_id: 55 }],
  ['sendChatAction', 'Bad Request: wrong parameter action in request', { action: 'thinking' }],
]

const others: [string, string, Json][] = [
  [
    'answerCallbackQuery',
    'Bad Request: query is too old and response timeout expired or query ID is invalid',
    { callback_query_id: 'x' },
  ],
  ['answerCallbackQuery', 'Bad Request: MESSAGE_TOO_LONG', { callback_query_id: 'x', text: long(201) }],
  ['setMyCommands', 'Bad Request: BOT_COMMAND_INVALID', { commands: [{ ...command, command: 'bao-cao' }] }],
  [
    'setMyCommands',
    'Bad Request: BOT_COMMAND_DESCRIPTION_INVALID',
    { commands: [{ ...command, description: '' }] },
  ],
  [
    'setMyCommands',
    'Bad Request: scope lacks "chat_id" of a BotCommandScopeChat',
    { commands: [command], scope: { type: 'chat' } },
  ],
  ['setWebhook', 'Bad Request: bad webhook: this server delivers to http addresses', { url: 'https://a.vn' }],
  [
    'setWebhook',
    'Bad Request: secret token contains unallowed characters',
    { url: 'http://a.vn', secret_token: 'có dấu' },
  ],
  ['getUpdates', 'Bad Request: limit must be 1 to 100', { limit: 101 }],
  ['getUpdates', 'Bad Request: allowed_updates has no "mesage"', { allowed_updates: ['mesage'] }],
  ['sendDance', 'Not Found: method not found', {}],
]

describe('what the platform would not take', () => {
  it.each([
    ...toChat.map(([method, says, params]) => [method, says, { chat_id: 1, ...params }] as const),
    ...others,
  ])('%s: %s', async (method, says, params) => {
    const api = await openBotApi()
    api.person(1)
    expect(await complaint(api, method, params)).toBe(says)
    expect(api.refused.map((call) => call.method)).toEqual(says === 'taken' ? [] : [method])
  })

  it('an edit that changes nothing is told so; one without buttons takes them away', async () => {
    const api = await openBotApi()
    const person = api.person(1)
    const sent = await ask(api, 'sendMessage', { chat_id: 1, text: 'a', reply_markup: rowOf('Có') })
    expect(sent).toMatchObject({ ok: true, result: { message_id: 1, text: 'a' } })
    const edit = { chat_id: 1, message_id: 1, text: 'a' }
    expect(await complaint(api, 'editMessageText', { ...edit, reply_markup: rowOf('Có') })).toContain(
      'message is not modified',
    )
    expect(person.buttons).toEqual(['Có'])
    expect(await complaint(api, 'editMessageText', edit)).toBe('taken')
    expect(person.buttons).toEqual([])
  })

  it('another token is unauthorized', async () => {
    const api = await openBotApi()
    const response = await fetch(`${api.root}/bot1:other/getMe`)
    expect(response.status).toBe(401)
    expect(await response.json()).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' })
  })

  it('bytes that are not UTF-8 are refused', async () => {
    const api = await openBotApi()
    const response = await fetch(`${api.root}/bot${api.token}/getMe`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: Buffer.from('7b2261223a22ff227d', 'hex'),
    })
    expect(await response.json()).toMatchObject({
      description: 'Bad Request: strings must be encoded in UTF-8',
    })
  })

  it('a form gives every value as text, and each is read by its type', async () => {
    const api = await openBotApi()
    const person = api.person(1)
    const markup = JSON.stringify(rowOf('Có'))
    const body = new URLSearchParams({
      chat_id: '1',
      text: 'a',
      protect_content: 'true',
      reply_markup: markup,
    })
    const response = await fetch(`${api.root}/bot${api.token}/sendMessage`, { method: 'POST', body })
    expect(response.status).toBe(200)
    expect(person.buttons).toEqual(['Có'])
  })
})
