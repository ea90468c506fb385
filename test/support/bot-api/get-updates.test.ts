import { describe, expect, it } from 'vitest'
import type { BotApi } from './contract.ts'
import { ask, openBotApi } from './opened.ts'
import type { Json } from './types.ts'

/** The ids a call brings, or what the server says against it. */
async function ids(api: BotApi, params: Json = {}): Promise<unknown> {
  const answer = await ask(api, 'getUpdates', params)
  return answer.ok ? (answer.result as Json[]).map(({ update_id }) => update_id) : answer.description
}

async function withThree(): Promise<BotApi> {
  const api = await openBotApi({ firstUpdateId: 1 })
  for (const text of ['a', 'b', 'c']) await api.person(1).says(text)
  return api
}

describe('getUpdates', () => {
  it('gives the same updates until a higher offset confirms them', async () => {
    const api = await withThree()
    expect(await ids(api, { limit: 2 })).toEqual([1, 2])
    expect(await ids(api, { limit: 2 })).toEqual([1, 2])
    expect(await ids(api, { offset: 2 })).toEqual([2, 3])
    expect(api.pending).toBe(2)
    expect(await ids(api, { offset: 4 })).toEqual([])
    expect(api.pending).toBe(0)
  })

  it('forgets all but the last ones on a negative offset', async () => {
    const api = await withThree()
    expect(await ids(api, { offset: -1 })).toEqual([3])
    expect(await ids(api)).toEqual([3])
  })

  it('gives a repeated update below the offset once, and then takes it as confirmed', async () => {
    const api = await withThree()
    expect(await ids(api, { offset: 4 })).toEqual([])
    await api.person(1).repeats()
    expect(await ids(api, { offset: 4 })).toEqual([3])
    expect(await ids(api, { offset: 4 })).toEqual([])
  })

  it('waits for the next update, and of two pollers one is ended', async () => {
    const api = await openBotApi({ firstUpdateId: 1 })
    const polls = [ids(api, { timeout: 50 }), ids(api, { timeout: 50 })]
    expect(await Promise.race(polls)).toContain('Conflict: terminated by other getUpdates request')
    await api.person(1).says('a')
    expect(await Promise.all(polls)).toContainEqual([1])
    expect(api.refused).toEqual([])
  })

  it('leaves out kinds that were not asked for, and keeps the list until it is changed', async () => {
    const api = await openBotApi({ firstUpdateId: 1 })
    await ids(api, { allowed_updates: ['callback_query'] })
    expect(await api.person(1).tell('unheard')).toEqual([])
    expect(await ids(api)).toEqual([])
    await ids(api, { allowed_updates: [] })
    await api.person(1).says('heard')
    expect(await ids(api)).toEqual([2])
  })

  it('is refused while a webhook is set', async () => {
    const api = await openBotApi()
    await ask(api, 'setWebhook', { url: 'http://127.0.0.1:1/' })
    expect(await ids(api)).toContain("can't use getUpdates method while webhook is active")
    await ask(api, 'deleteWebhook')
    expect(await ids(api)).toEqual([])
  })
})
