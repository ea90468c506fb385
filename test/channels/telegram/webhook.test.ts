import { describe, expect, it } from 'vitest'
import type { BotApi } from '../../support/bot-api/contract.ts'
import { openBotApi } from '../../support/bot-api/opened.ts'
import { SECRET, makeEar, makePromise, startDesk } from './desk.ts'

const post = (url: string, secret: string | undefined, body: string) =>
  fetch(url, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      ...(secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': secret }),
    },
  })

const update = (id: number) =>
  JSON.stringify({
    update_id: id,
    message: {
      message_id: 1,
      date: 1,
      chat: { id: 41, type: 'private' },
      from: { id: 41, is_bot: false },
      text: '5',
    },
  })

const open = async (options: Parameters<typeof openBotApi>[0] = {}): Promise<BotApi> =>
  openBotApi({ retryMs: 20, ...options })

describe('the webhook', () => {
  it('is set with its secret and the kinds of updates it wants', async () => {
    const api = await open()
    const { url, ear } = await startDesk(api, { webhook: true })
    await api.person(41).tell('một')
    expect(ear.texts()).toEqual(['một'])
    expect(api.calls.find(({ method }) => method === 'setWebhook')?.params).toEqual({
      url,
      secret_token: SECRET,
      allowed_updates: ['message', 'edited_message', 'callback_query', 'my_chat_member'],
      max_connections: 40,
      drop_pending_updates: false,
    })
    expect(api.refused).toEqual([])
  })

  it('keeps Vietnamese letters whole when a packet ends inside one', async () => {
    const api = await open({ splitBodies: true })
    const { ear } = await startDesk(api, { webhook: true })
    await api.person(41).tell('Đồng hồ ở Huế')
    expect(ear.texts()).toEqual(['Đồng hồ ở Huế'])
  })

  it('lets nobody in without the secret', async () => {
    const api = await open()
    const { url, ear } = await startDesk(api, { webhook: true })
    expect((await post(url, undefined, update(1))).status).toBe(401)
    expect((await post(url, 'sai', update(1))).status).toBe(401)
    expect((await post(url, `${SECRET}x`, update(1))).status).toBe(401)
    expect(ear.heard).toEqual([])
    expect((await post(url, SECRET, update(1))).status).toBe(200)
    expect(ear.heard).toHaveLength(1)
  })

  it.each(['không phải JSON', '', '[]', '{"update_id":"1"}', 'null'])(
    'refuses what is no update: %s',
    async (body) => {
      const api = await open()
      const { url, ear } = await startDesk(api, { webhook: true })
      expect((await post(url, SECRET, body)).status).toBe(400)
      expect(ear.heard).toEqual([])
    },
  )

  it('refuses a body of more than a megabyte', async () => {
    const api = await open()
    const { url } = await startDesk(api, { webhook: true })
    const long = JSON.stringify({ update_id: 1, message: 'a'.repeat(1024 * 1024) })
    expect((await post(url, SECRET, long)).status).toBe(413)
  })

  it('takes what it ignores, so that it does not come again', async () => {
    const api = await open()
    const { url, ear } = await startDesk(api, { webhook: true })
    expect((await post(url, SECRET, '{"update_id":1,"poll":{}}')).status).toBe(200)
    expect(ear.heard).toEqual([])
  })

  it('asks for an update again when its turn was not done, and soon', async () => {
    const api = await open({ retryMs: 60_000 })
    let tries = 0
    const ear = makeEar(async () => {
      tries += 1
      return tries === 1 ? 'again' : 'done'
    })
    const { url } = await startDesk(api, { webhook: true, ear })
    const refused = await post(url, SECRET, update(1))
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2'])
    tries = 0
    await api.person(41).tell('một')
    expect(ear.texts()).toEqual(['5', 'một', 'một'])
  })

  it('hears a repeated update under the same key', async () => {
    const api = await open()
    const { ear } = await startDesk(api, { webhook: true })
    await api.person(41).tell('một')
    await api.person(41).repeats()
    await api.person(41).hears()
    expect(ear.heard).toHaveLength(2)
    expect(ear.heard[0]).toEqual(ear.heard[1])
  })

  it('asks for an update again when its turn broke', async () => {
    const api = await open()
    let tries = 0
    const ear = makeEar(async () => {
      tries += 1
      if (tries === 1) throw new Error('hỏng')
      return 'done'
    })
    const { paper } = await startDesk(api, { webhook: true, ear })
    await api.person(41).tell('một')
    expect(ear.texts()).toEqual(['một', 'một'])
    expect(paper.times('a turn broke')).toBe(1)
  })

  it('is set again and again until Telegram takes it', async () => {
    const api = await open()
    api.fail({ method: 'setWebhook', status: 500 })
    const { ear, paper } = await startDesk(api, { webhook: true })
    await api.person(41).tell('một')
    expect(ear.texts()).toEqual(['một'])
    expect(paper.times('setWebhook failed')).toBe(1)
  })
})

describe('a webhook that stops', () => {
  it('lets the turn in hand end and its update be confirmed', async () => {
    const api = await open()
    const slow = makePromise()
    const ear = makeEar(async () => {
      await slow.kept
      return 'done'
    })
    const { url, stop } = await startDesk(api, { webhook: true, ear })
    const answered = post(url, SECRET, update(1))
    await ear.until(1)
    const stopped = stop()
    slow.keep()
    expect((await answered).status).toBe(200)
    await stopped
  })

  it('leaves the webhook set, for other replicas have the same', async () => {
    const api = await open()
    const { stop } = await startDesk(api, { webhook: true })
    await api.person(41).tell('một')
    await stop()
    expect(api.calls.filter(({ method }) => method === 'deleteWebhook')).toEqual([])
  })
})
