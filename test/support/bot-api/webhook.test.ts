import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { readBytes } from './body.ts'
import { afterwards, ask, openBotApi, rowOf } from './opened.ts'
import type { Json } from './types.ts'

interface Reaction {
  readonly status: number
  readonly body?: string
  readonly retryAfter?: string
}

/** A web server at the other end of the webhook; resolves to its address. */
async function hostRaw(react: (request: IncomingMessage) => Promise<Reaction>): Promise<string> {
  const server = createServer((request, response) => {
    void react(request).then(({ status, body, retryAfter }) =>
      response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter }).end(body),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterwards(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
}

const host = (react: (update: Json, secret: unknown) => Reaction): Promise<string> =>
  hostRaw(async (request) => {
    const update = JSON.parse((await readBytes(request)).toString('utf8')) as Json
    return react(update, request.headers['x-telegram-bot-api-secret-token'])
  })

const textIn = ({ message }: Json): unknown => (message as Json | undefined)?.text

describe('webhook delivery', () => {
  it('carries the secret, and whole letters even where the body is split inside one', async () => {
    const api = await openBotApi({ splitBodies: true })
    const got: unknown[] = []
    const url = await host((update, secret) => {
      got.push(textIn(update), secret)
      return { status: 200 }
    })
    await ask(api, 'setWebhook', { url, secret_token: 'kin-dao' })
    await api.person(1).tell('Đồng hồ ở Huế')
    expect(got).toEqual(['Đồng hồ ở Huế', 'kin-dao'])
  })

  it('is split for real: who reads each packet alone breaks a letter', async () => {
    const api = await openBotApi({ splitBodies: true })
    let text = ''
    const url = await hostRaw(async (request) => {
      for await (const chunk of request) text += String(chunk)
      return { status: 200 }
    })
    await ask(api, 'setWebhook', { url })
    await api.person(1).tell('Đồng hồ ở Huế')
    expect(text).toContain('\uFFFD')
  })

  it('is tried again until it is answered well, and keeps the order of a chat meanwhile', async () => {
    const api = await openBotApi({ retryMs: 5 })
    const got: unknown[] = []
    const url = await host((update) => ({ status: got.push(textIn(update)) < 3 ? 503 : 200 }))
    await ask(api, 'setWebhook', { url })
    const person = api.person(1)
    await person.says('một')
    await person.says('hai')
    await person.hears()
    expect(got).toEqual(['một', 'một', 'một', 'hai'])
    expect(await ask(api, 'getWebhookInfo')).toMatchObject({
      result: { url, pending_update_count: 0, last_error_message: 'Wrong response from the webhook: 503' },
    })
  })

  it('is tried again when the answer says, not before', async () => {
    const api = await openBotApi({ retryMs: 600_000 })
    let tries = 0
    const url = await host(() => {
      tries += 1
      return tries === 1 ? { status: 503, retryAfter: '0' } : { status: 200 }
    })
    await ask(api, 'setWebhook', { url })
    await api.person(1).tell('một')
    expect(tries).toBe(2)
  })

  it('takes up what waited when the webhook is set anew, and what came while there was none', async () => {
    const api = await openBotApi({ retryMs: 600_000 })
    const person = api.person(1)
    await ask(api, 'setWebhook', { url: 'http://127.0.0.1:1/' })
    await person.says('một')
    await expect
      .poll(() => ask(api, 'getWebhookInfo'), { timeout: 20_000 })
      .toHaveProperty('result.last_error_message')
    await ask(api, 'deleteWebhook')
    await person.says('hai')
    const got: unknown[] = []
    const url = await host((update) => {
      got.push(textIn(update))
      return { status: 200 }
    })
    await ask(api, 'setWebhook', { url })
    await person.hears()
    expect(got).toEqual(['một', 'hai'])
  })

  it('runs the one call an answer may carry', async () => {
    const api = await openBotApi()
    const body = JSON.stringify({ method: 'sendMessage', chat_id: 1, text: 'trong câu trả lời' })
    const url = await host(() => ({ status: 200, body }))
    await ask(api, 'setWebhook', { url })
    expect(await api.person(1).tell('một')).toEqual(['trong câu trả lời'])
  })

  it('does not hold up a button press behind a message of the same person', async () => {
    const api = await openBotApi({ retryMs: 600_000 })
    const person = api.person(1)
    const url = await host((update) => ({ status: 'callback_query' in update ? 200 : 500 }))
    await ask(api, 'setWebhook', { url })
    await ask(api, 'sendMessage', { chat_id: 1, text: 'Gửi?', reply_markup: rowOf('Có') })
    await person.says('một')
    await person.taps('Có')
    await expect.poll(() => api.pending, { timeout: 20_000 }).toBe(1)
  })
})
