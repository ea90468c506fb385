import { describe, expect, it } from 'vitest'
import { makeSend } from '../../../src/channels/telegram/outbound.ts'
import type { Attach } from '../../../src/chat/ports.ts'
import { attachedFile } from '../../../src/documents/attached.ts'
import { vietnamese } from '../../../src/resources.ts'
import { pictures } from '../../documents/pictures.ts'
import type { BotApi } from '../../support/bot-api/contract.ts'
import { openBotApi } from '../../support/bot-api/opened.ts'
import { clientAt } from './desk.ts'

const [picture] = pictures
if (picture === undefined) throw new Error('There is no picture.')
const buttons = [[{ data: 'a1.yes', label: 'Có' }]]
const message = {
  text: 'Nộp báo cáo & <b>tháng</b>',
  buttons,
  attachment: { kind: 'picture', picture },
} as const

const drawn: Attach = async (attachment) => {
  const { name, content } = await attachedFile(attachment, vietnamese())
  return { name, content, as: 'photo' }
}
const asDocument: Attach = async () => ({
  name: 'BC_thang_2026-10.docx',
  content: Buffer.from('PK'),
  as: 'document',
})
const unmade: Attach = async () => null

function senderAt(api: BotApi, attach: Attach) {
  const { call } = clientAt(api)
  return makeSend(call, attach, { send: async () => false })
}

describe('a message with a file', () => {
  it('is a photo with its caption and its buttons, as plain text', async () => {
    const api = await openBotApi()
    const person = api.person(21)
    expect(await senderAt(api, drawn)('21', message)).toEqual({ kind: 'sent' })
    const [file] = person.files
    expect(file?.name).toBe('BD_board.png')
    expect(file?.bytes.subarray(1, 4).toString()).toBe('PNG')
    expect([person.last, person.buttons]).toEqual([message.text, ['Có']])
    expect(api.calls.map(({ method }) => method)).toEqual(['sendPhoto'])
    expect(api.calls[0]?.params).not.toHaveProperty('parse_mode')
    expect(api.refused).toEqual([])
  })

  it('is a document under its name', async () => {
    const api = await openBotApi()
    const person = api.person(21)
    expect(await senderAt(api, asDocument)('21', { ...message, buttons: [] })).toEqual({ kind: 'sent' })
    expect(person.files.map(({ field, name }) => [field, name])).toEqual([
      [expect.any(String), 'BC_thang_2026-10.docx'],
    ])
    expect(api.calls.map(({ method }) => method)).toEqual(['sendDocument'])
  })

  it('keeps its words where the file cannot be made, or says that it could not', async () => {
    const api = await openBotApi()
    const person = api.person(21)
    const send = senderAt(api, unmade)
    expect(await send('21', message)).toEqual({ kind: 'sent' })
    expect(await send('21', { ...message, instead: 'Tệp này chưa tạo được ạ.' })).toEqual({ kind: 'sent' })
    expect(person.messages).toEqual([message.text, 'Tệp này chưa tạo được ạ.'])
    expect(person.files).toEqual([])
  })

  it.each([
    [403, 'Forbidden: bot was blocked by the user', { kind: 'unreachable' }],
    [400, 'Bad Request: IMAGE_PROCESS_FAILED', { kind: 'refused' }],
    [429, 'Too Many Requests', { kind: 'retry', asked: true }],
    [502, 'Bad Gateway', { kind: 'unknown' }],
  ])('becomes of it what becomes of words: %i', async (status, description, became) => {
    const api = await openBotApi()
    api.fail({ method: 'sendPhoto', status, description })
    expect(await senderAt(api, drawn)('21', message)).toMatchObject(became)
  })

  it('may have arrived when the line was cut', async () => {
    const api = await openBotApi()
    const person = api.person(21)
    api.hangUp({ method: 'sendPhoto', delivered: true })
    expect(await senderAt(api, drawn)('21', message)).toMatchObject({ kind: 'unknown' })
    expect(person.files).toHaveLength(1)
  })
})
