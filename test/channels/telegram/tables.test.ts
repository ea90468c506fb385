import { describe, expect, it } from 'vitest'
import { makeSend } from '../../../src/channels/telegram/outbound.ts'
import { richHtml } from '../../../src/channels/telegram/rich.ts'
import { makeTables } from '../../../src/channels/telegram/tables.ts'
import { openBotApi } from '../../support/bot-api/opened.ts'
import { clientAt } from './desk.ts'

const sheet = ['Tháng 10/2026', { head: ['Chi bộ', 'Đảng viên'], rows: [['Phố Mới & Lù <2>', '23']] }]
const inWords = [
  { text: 'Tháng 10/2026', buttons: [] },
  { text: '– Phố Mới & Lù <2>: 23', buttons: [[{ data: 'a.b', label: 'Tháng trước' }]] },
]
const buttons = [[{ data: 'a.b', label: 'Tháng trước' }]]
const message = { text: 'Tháng 10/2026', buttons, tables: { sheet, inWords } }

async function openDesk() {
  const api = await openBotApi()
  const { call } = clientAt(api)
  const tables = makeTables(call, async (chat) => chat === '21')
  const methods = () => api.calls.map(({ method, outcome }) => [method, outcome])
  return { api, person: api.person(21), tables, methods, send: makeSend(call, async () => null, tables) }
}

describe('figures and lists in tables', () => {
  it('are one rich message with its buttons, for the chat that has chosen so', async () => {
    const { api, person, tables, send, methods } = await openDesk()
    expect(await tables.showing('21')).toBe('tables')
    expect(await tables.showing('22')).toBe('words')
    expect(await send('21', message)).toEqual({ kind: 'sent' })
    expect(methods()).toEqual([['sendRichMessage', 'done']])
    expect(person.buttons).toEqual(['Tháng trước'])
    const html = JSON.stringify(api.calls[0]?.params.rich_message).replaceAll('\\', '')
    expect(html).toContain('<p>Tháng 10/2026</p><table bordered striped><tr><th align="left">Chi bộ</th>')
    expect(html).toContain('<td align="left">Phố Mới &amp; Lù &lt;2&gt;</td><td align="right">23</td>')
  })

  it('are words where the platform cannot read them, and tables again the next time', async () => {
    const { api, person, send, methods } = await openDesk()
    api.fail({ method: 'sendRichMessage', status: 400, description: "Bad Request: can't parse rich message" })
    expect(await send('21', message)).toEqual({ kind: 'sent' })
    expect(person.messages).toEqual(inWords.map(({ text }) => text))
    expect(person.buttons).toEqual(['Tháng trước'])
    await send('21', message)
    expect(methods().at(-1)).toEqual(['sendRichMessage', 'done'])
  })

  it('are words from now on where the server is too old for them', async () => {
    const { api, tables, send, methods } = await openDesk()
    api.fail({ method: 'sendRichMessage', status: 404, description: 'Not Found: method not found', times: 9 })
    expect(await send('21', message)).toEqual({ kind: 'sent' })
    expect(await send('21', message)).toEqual({ kind: 'sent' })
    expect(await tables.showing('21')).toBe('words')
    expect(methods().filter(([method]) => method === 'sendRichMessage')).toHaveLength(1)
  })

  it.each([
    [{ status: 403, description: 'Forbidden: bot was blocked by the user' }, 'unreachable'],
    [{ status: 400, description: 'Bad Request: chat not found' }, 'unreachable'],
    [{ status: 404, description: 'Not Found' }, 'retry'],
    [{ status: 502, description: 'Bad Gateway' }, 'unknown'],
  ] as const)('are not tried in words where words would fare no better: %o', async (fault, kind) => {
    const { api, send, methods } = await openDesk()
    api.fail({ method: 'sendRichMessage', ...fault })
    expect(await send('21', message)).toMatchObject({ kind })
    expect(methods()).toEqual([['sendRichMessage', 'fault']])
  })

  it('are words where there are more than Telegram takes', async () => {
    const rows = Array.from({ length: 499 }, (_, row) => [`Chi bộ ${row}`, '1'])
    expect(richHtml([{ head: ['Chi bộ', 'Số'], rows }])).toBeNull()
    expect(richHtml([{ head: ['Chi bộ', 'Số'], rows: rows.slice(0, 498) }])).not.toBeNull()
    expect(richHtml(['ệ'.repeat(32_762)])).toBeNull()
    const { send, methods } = await openDesk()
    await send('21', { ...message, tables: { sheet: [{ head: ['a', 'b'], rows }], inWords } })
    expect(methods().map(([method]) => method)).toEqual(['sendMessage', 'sendMessage'])
  })
})
