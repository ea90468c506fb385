import { describe, expect, it } from 'vitest'
import type { BotApi } from './contract.ts'
import { ask, complaint, openBotApi } from './opened.ts'

const send = (api: BotApi, chat = 1) =>
  complaint(api, 'sendMessage', { chat_id: api.person(chat).id, text: 'a' })

describe('scripted trouble', () => {
  it('comes as often as asked, for the chat that was named, and is no refusal', async () => {
    const api = await openBotApi()
    const blocked = 'Forbidden: bot was blocked by the user'
    api.fail({ method: 'sendMessage', times: 2, chat: 1, status: 403, description: blocked })
    expect(await send(api, 2)).toBe('taken')
    expect([await send(api), await send(api), await send(api)]).toEqual([blocked, blocked, 'taken'])
    expect(api.refused).toEqual([])
    expect(api.calls.map(({ outcome }) => outcome)).toEqual(['done', 'fault', 'fault', 'done'])
  })

  it('may carry parameters and meet every method', async () => {
    const api = await openBotApi()
    api.fail({ method: '*', status: 429, description: 'Too Many Requests', parameters: { retry_after: 3 } })
    expect(await ask(api, 'getMe')).toMatchObject({ error_code: 429, parameters: { retry_after: 3 } })
  })

  it('cuts the line before the message arrived, or after', async () => {
    const api = await openBotApi()
    api.hangUp({ method: 'sendMessage' })
    await expect(send(api)).rejects.toThrow('fetch failed')
    expect(api.person(1).messages).toEqual([])
    api.hangUp({ method: 'sendMessage', delivered: true })
    await expect(send(api)).rejects.toThrow('fetch failed')
    expect(api.person(1).messages).toEqual(['a'])
  })
})

describe('a text that comes by itself', () => {
  it('can be waited for', async () => {
    const api = await openBotApi()
    const waiting = api.person(1).waitsFor(/^a$/)
    await send(api)
    expect(await waiting).toEqual(['a'])
  })
})

describe('rates', () => {
  it('of one chat hold up that chat alone', async () => {
    const api = await openBotApi({ perChat: 0.001 })
    expect(await send(api, 1)).toBe('taken')
    expect(await send(api, 1)).toBe('Too Many Requests: retry after 1000')
    expect(await send(api, 2)).toBe('taken')
  })

  it('of the bot hold up every message, but not what is no message', async () => {
    const api = await openBotApi({ perSecond: 0.001 })
    expect(await send(api, 1)).toBe('taken')
    expect(await ask(api, 'sendMessage', { chat_id: api.person(2).id, text: 'a' })).toMatchObject({
      error_code: 429,
      parameters: { retry_after: 1000 },
    })
    expect(await complaint(api, 'sendChatAction', { chat_id: 1, action: 'typing' })).toBe('taken')
    expect(api.refused).toEqual([])
  })
})

describe('the commands of the bot', () => {
  it('are kept for each scope apart', async () => {
    const api = await openBotApi()
    const commands = [{ command: 'baocao', description: 'Báo cáo' }]
    const scope = { type: 'chat', chat_id: 1 }
    await ask(api, 'setMyCommands', { commands, scope })
    expect(await ask(api, 'getMyCommands', { scope })).toEqual({ ok: true, result: commands })
    expect(await ask(api, 'getMyCommands')).toEqual({ ok: true, result: [] })
    await ask(api, 'deleteMyCommands', { scope })
    expect(await ask(api, 'getMyCommands', { scope })).toEqual({ ok: true, result: [] })
  })
})
