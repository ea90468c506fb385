import { createServer } from 'node:http'
import type { Server, ServerResponse } from 'node:http'
import * as net from 'node:net'
import { describe, expect, it } from 'vitest'
import { makeSend } from '../../../src/channels/telegram/outbound.ts'
import { afterwards, openBotApi } from '../../support/bot-api/opened.ts'
import { clientAt } from './desk.ts'

const noFile = async () => null
const noTables = { send: async () => false }
const TOKEN = '7000001:stand-in-token'
const clientOn = (root: string, proxy: string | null = null) => clientAt({ token: TOKEN, root }, proxy)
const senderAt = (apiRoot: string, proxy: string | null = null) =>
  makeSend(clientOn(apiRoot, proxy).call, noFile, noTables)
const hello = { text: 'Kính gửi đồng chí', buttons: [] }

async function at(server: Server | net.Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterwards(() => new Promise((resolve) => server.close(resolve)))
  return `127.0.0.1:${(server.address() as net.AddressInfo).port}`
}

describe('a message to a person', () => {
  it('is plain text with its buttons in rows, and shows no preview of links', async () => {
    const api = await openBotApi()
    const person = api.person(21)
    const text = 'Đồng chí xác nhận *23* <đảng viên> giao.ban/abc ạ?'
    const buttons = [[{ data: 'a1.yes', label: 'Có' }], [{ data: 'a1.no', label: 'Không' }]]
    expect(await senderAt(api.root)('21', { text, buttons })).toEqual({ kind: 'sent' })
    expect(person.messages).toEqual([text])
    expect(person.buttons).toEqual(['Có', 'Không'])
    const [sent] = api.calls
    expect(sent?.params).not.toHaveProperty('parse_mode')
    expect(sent?.params.link_preview_options).toEqual({ is_disabled: true })
  })

  it('without buttons carries no keyboard', async () => {
    const api = await openBotApi()
    api.person(21)
    await senderAt(api.root)('21', hello)
    expect(api.calls[0]?.params).not.toHaveProperty('reply_markup')
  })

  it.each([
    [403, 'Forbidden: bot was blocked by the user'],
    [403, 'Forbidden: user is deactivated'],
    [400, 'Bad Request: chat not found'],
    [400, 'Bad Request: PEER_ID_INVALID'],
  ])('does not reach who is not there: %i %s', async (status, description) => {
    const api = await openBotApi()
    api.fail({ method: 'sendMessage', status, description })
    expect(await senderAt(api.root)('21', hello)).toEqual({
      kind: 'unreachable',
      reason: `${status} ${description}`,
    })
  })

  it.each(['message is too long', 'group chat was upgraded to a supergroup chat'])(
    'is refused for good: %s',
    async (why) => {
      const api = await openBotApi()
      api.fail({ method: 'sendMessage', status: 400, description: `Bad Request: ${why}` })
      expect(await senderAt(api.root)('21', hello)).toMatchObject({ kind: 'refused' })
    },
  )

  it('waits as long as the platform asks', async () => {
    const api = await openBotApi()
    api.fail({ method: 'sendMessage', status: 429, parameters: { retry_after: 7 } })
    expect(await senderAt(api.root)('21', hello)).toMatchObject({
      kind: 'retry',
      afterMs: 7000,
      asked: true,
    })
  })

  it('of a group that was upgraded goes to its new address', async () => {
    const api = await openBotApi()
    api.fail({
      method: 'sendMessage',
      status: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: -1_001_234_567_890_123 },
    })
    expect(await senderAt(api.root)('-21', hello)).toMatchObject({ kind: 'moved', to: '-1001234567890123' })
  })

  it.each([401, 404])('was not taken, so it may be sent again: %i', async (status) => {
    const api = await openBotApi()
    api.fail({ method: 'sendMessage', status })
    expect(await senderAt(api.root)('21', hello)).toMatchObject({ kind: 'retry' })
  })

  it.each([500, 503])(
    'may have arrived when the server is in trouble, and may be tried again: %i',
    async (status) => {
      const api = await openBotApi()
      api.fail({ method: 'sendMessage', status })
      expect(await senderAt(api.root)('21', hello)).toMatchObject({ kind: 'unknown', afterMs: 2000 })
    },
  )

  it.each([502, 504])('may have arrived when only a gateway answers: %i', async (status) => {
    const api = await openBotApi()
    api.fail({ method: 'sendMessage', status })
    const sent = await senderAt(api.root)('21', hello)
    expect(sent).toMatchObject({ kind: 'unknown' })
    expect(sent).not.toHaveProperty('afterMs')
  })

  it('may have arrived when the line was cut or nobody answered in time', async () => {
    const api = await openBotApi()
    const person = api.person(21)
    api.hangUp({ method: 'sendMessage', delivered: true })
    expect(await senderAt(api.root)('21', hello)).toMatchObject({ kind: 'unknown' })
    expect(person.messages).toHaveLength(1)
    api.slow({ method: 'sendMessage', ms: 500 })
    const { call } = clientOn(api.root)
    const hasty = makeSend((method, payload) => call(method, payload, { deadlineMs: 20 }), noFile, noTables)
    expect(await hasty('21', hello)).toMatchObject({ kind: 'unknown' })
  })

  it('may have arrived when the answer is no JSON', async () => {
    const root = await at(createServer((_request, response) => response.end('<html>xin chào</html>')))
    expect(await senderAt(`http://${root}`)('21', hello)).toMatchObject({ kind: 'unknown' })
  })

  it('waits for its turn when many are sent at once', async () => {
    const waiting: ServerResponse[] = []
    let connections = 0
    const server = createServer((request, response) => {
      request.resume()
      waiting.push(response)
      if (waiting.length < 50) return
      for (const held of waiting.splice(0)) held.end(JSON.stringify({ ok: true, result: true }))
    })
    server.on('connection', () => {
      connections += 1
    })
    const send = senderAt(`http://${await at(server)}`)
    const sent = await Promise.all(Array.from({ length: 200 }, (_, chat) => send(String(chat), hello)))
    expect(sent.every(({ kind }) => kind === 'sent')).toBe(true)
    expect(connections).toBe(50)
  })
})

describe('a platform that is not reached', () => {
  it('has not got the message: nobody listens', async () => {
    const api = await openBotApi()
    await api.stop()
    expect(await senderAt(api.root)('21', hello)).toMatchObject({ kind: 'retry' })
  })

  it('has not got the message: the address has no name', async () => {
    expect(await senderAt('http://telegram.invalid')('21', hello)).toMatchObject({ kind: 'retry' })
  })

  it('has not got the message: the line is cut before it is secure', async () => {
    const root = await at(net.createServer((socket) => void socket.destroy()))
    expect(await senderAt(`https://${root}`)('21', hello)).toMatchObject({ kind: 'retry' })
  })

  it('has not got the message: the proxy refuses', async () => {
    const asked: (string | undefined)[] = []
    const proxy = createServer().on('connect', (request, socket) => {
      asked.push(request.url)
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
    })
    const send = senderAt('https://api.telegram.invalid', `http://${await at(proxy)}`)
    expect(await send('21', hello)).toMatchObject({ kind: 'retry' })
    expect(asked).toEqual(['api.telegram.invalid:443'])
  })

  it('has not got the message: no proxy is there', async () => {
    const gone = await openBotApi()
    await gone.stop()
    const send = senderAt('https://api.telegram.invalid', gone.root)
    expect(await send('21', hello)).toMatchObject({ kind: 'retry' })
  })
})
