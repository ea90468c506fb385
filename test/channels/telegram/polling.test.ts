import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openBotApi } from '../../support/bot-api/opened.ts'
import type { BotApi } from '../../support/bot-api/contract.ts'
import { makeEar, makePromise, startDesk } from './desk.ts'

const offsets = (api: BotApi) =>
  api.calls.flatMap(({ method, params }) => (method === 'getUpdates' ? [Number(params.offset)] : []))

describe('long polling', () => {
  it('hears what was said before it began, in order, and confirms it', async () => {
    const api = await openBotApi()
    const person = api.person(31)
    for (const text of ['một', 'hai', 'ba']) await person.says(text)
    const { ear, stop } = await startDesk(api)
    await api.drained()
    expect(ear.texts()).toEqual(['một', 'hai', 'ba'])
    await person.tell('bốn')
    expect(ear.texts()).toEqual(['một', 'hai', 'ba', 'bốn'])
    await stop()
    expect(api.refused).toEqual([])
  })

  it('asks for messages, edits and taps alone, and takes a webhook of old away first', async () => {
    const api = await openBotApi()
    const { stop } = await startDesk(api)
    await api.person(31).tell('một')
    await stop()
    const [first] = api.calls.filter(({ method }) => method !== 'getMe')
    expect(first?.method).toBe('deleteWebhook')
    expect(api.calls.find(({ method }) => method === 'getUpdates')?.params.allowed_updates).toEqual([
      'message',
      'edited_message',
      'callback_query',
      'my_chat_member',
    ])
  })

  it('never turns two updates of one person at a time, while others go on', async () => {
    const api = await openBotApi()
    const slow = makePromise()
    const ear = makeEar(async ({ input }) => {
      if (input.kind === 'text' && input.text === 'chậm') await slow.kept
      return 'done'
    })
    await startDesk(api, { ear })
    await api.person(31).says('chậm')
    await api.person(31).says('sau')
    await ear.until(1)
    await api.person(32).says('người khác')
    await ear.until(2)
    expect(ear.texts()).toEqual(['chậm', 'người khác'])
    expect(api.pending).toBe(3)
    slow.keep()
    await api.drained()
    expect(ear.texts()).toEqual(['chậm', 'người khác', 'sau'])
  })

  it('tries an update again until it is done, and confirms nothing from there on', async () => {
    const api = await openBotApi({ firstUpdateId: 500 })
    let tries = 0
    const ear = makeEar(async ({ input }) => {
      if (input.kind !== 'text' || input.text !== 'trắc trở') return 'done'
      tries += 1
      return tries < 3 ? 'again' : 'done'
    })
    await startDesk(api, { ear })
    await api.person(31).says('trắc trở')
    await api.person(31).says('sau')
    await api.person(32).says('người khác')
    await api.drained()
    expect(ear.texts()).toEqual(['trắc trở', 'người khác', 'trắc trở', 'trắc trở', 'sau'])
    const keys = ear.heard.map(({ key }) => key)
    expect(keys).toEqual(['telegram:500', 'telegram:502', 'telegram:500', 'telegram:500', 'telegram:501'])
  })

  it('does not confirm what was not done when it stops', async () => {
    const api = await openBotApi({ firstUpdateId: 500 })
    const first = await startDesk(api, {
      ear: makeEar(async ({ key }) => (key === 'telegram:501' ? 'again' : 'done')),
    })
    for (const chat of [31, 32, 33]) await api.person(chat).says('một')
    await first.ear.until(3)
    await first.stop()
    expect(Math.max(...offsets(api))).toBe(501)
    const second = await startDesk(api)
    await api.drained()
    expect(second.ear.heard.map(({ key }) => key)).toEqual(['telegram:501', 'telegram:502'])
  })

  it('finishes the turn in hand when it stops, and confirms it', async () => {
    const api = await openBotApi()
    const slow = makePromise()
    const ear = makeEar(async () => {
      await slow.kept
      return 'done'
    })
    const { stop } = await startDesk(api, { ear })
    await api.person(31).says('một')
    await ear.until(1)
    const stopped = stop()
    slow.keep()
    await stopped
    expect(api.pending).toBe(0)
    expect(ear.texts()).toEqual(['một'])
  })

  it('hears an update again under the same key when the platform repeats it', async () => {
    const api = await openBotApi()
    const person = api.person(31)
    const { ear } = await startDesk(api)
    await person.tell('một')
    await person.repeats()
    await person.hears()
    expect(ear.heard).toHaveLength(2)
    expect(ear.heard[0]).toEqual(ear.heard[1])
  })

  it('outlives another poller, and speaks of it once', async () => {
    const api = await openBotApi()
    const conflict = 'Conflict: terminated by other getUpdates request'
    api.fail({ method: 'getUpdates', status: 409, times: 2, description: conflict })
    const { ear, paper } = await startDesk(api)
    await api.person(31).tell('một')
    expect(ear.texts()).toEqual(['một'])
    expect(paper.times('getUpdates failed')).toBe(1)
    expect(paper.times('getUpdates works again')).toBe(1)
  })

  it('takes away a webhook that somebody set meanwhile', async () => {
    const api = await openBotApi()
    const { ear } = await startDesk(api)
    await api.person(31).tell('một')
    await fetch(`${api.root}/bot${api.token}/setWebhook?url=http://127.0.0.1:9/`)
    await api.person(31).says('hai')
    await ear.until(2)
    expect(ear.texts()).toEqual(['một', 'hai'])
  })

  it('answers a tap while its turn is still going on', async () => {
    const api = await openBotApi()
    const person = api.person(31)
    const ear = makeEar(async () => {
      while (person.answers.length === 0) await setImmediate()
      return 'done'
    })
    const { channel } = await startDesk(api, { ear })
    await channel.send('31', { text: 'Đúng không ạ?', buttons: [[{ data: 'a1.yes', label: 'Đúng' }]] })
    await person.tap('Đúng')
    expect(ear.heard.map(({ input }) => input)).toEqual([
      { kind: 'tap', token: 'a1', choice: 'yes', label: 'Đúng' },
    ])
    expect(person.answers).toEqual([''])
  })

  it('is not troubled by a tap that can no longer be answered', async () => {
    const api = await openBotApi()
    const person = api.person(31)
    const { channel, ear, paper, stop } = await startDesk(api)
    await channel.send('31', { text: 'Đúng không ạ?', buttons: [[{ data: 'a1.yes', label: 'Đúng' }]] })
    const old = 'Bad Request: query is too old and response timeout expired or query ID is invalid'
    api.fail({ method: 'answerCallbackQuery', status: 400, description: old })
    api.fail({ method: 'answerCallbackQuery', status: 500 })
    await person.tap('Đúng')
    await person.tap('Đúng')
    await stop()
    expect(ear.heard).toHaveLength(2)
    expect(paper.times('a tap was not answered')).toBe(1)
  })
})
