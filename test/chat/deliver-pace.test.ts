import { describe, expect, test } from 'vitest'
import { makeDeliver } from '../../src/chat/deliver.ts'
import { makePost, message, several, START } from './deliver-post.ts'

const pace = { perSecond: 25, apartMs: (chat: string) => (chat.startsWith('-') ? 3_000 : 1_000) }
const to = (id: string) => ({ address: { channel: 'web', id } })

describe('the pace of a platform', () => {
  test('several messages to one chat are a second apart, and nobody else waits for them', async () => {
    const post = makePost(undefined, pace)
    await post.outbox.add(
      [message(1, to('a')), message(2, to('a')), message(3, to('a')), message(4, to('b'))],
      START,
    )
    await makeDeliver(post.deps).run()
    const at = (chat: string) => post.calls.filter((call) => call.to === chat).map((call) => call.at - START)
    expect(at('a')).toHaveLength(3)
    for (const [index, moment] of at('a').entries()) expect(moment).toBeGreaterThanOrEqual(index * 1_000)
    expect(at('b')).toEqual([40])
    expect(new Set(post.states())).toEqual(new Set(['sent']))
  })

  test('the parts of a long message too', async () => {
    const post = makePost(undefined, pace)
    await post.outbox.add([message(1, to('a')), message(2, to('b'))], START)
    const parts = ['một', 'hai', 'ba'].map((text) => ({ text, buttons: [] }))
    const render = () => (post.calls.length === 0 ? parts : [{ text: 'ngắn', buttons: [] }])
    await makeDeliver({ ...post.deps, render }).run()
    const own = post.calls.filter((call) => call.to === 'a')
    expect(own.map(({ text }) => text)).toEqual(['một', 'hai', 'ba'])
    expect((own[1]?.at ?? 0) - (own[0]?.at ?? 0)).toBeGreaterThanOrEqual(1_000)
    expect((own[2]?.at ?? 0) - (own[1]?.at ?? 0)).toBeGreaterThanOrEqual(1_000)
    expect(post.calls.find((call) => call.to === 'b')?.at).toBe(START + 40)
  })

  test('a group hears from it at most 20 times in a minute', async () => {
    const post = makePost(undefined, pace)
    await post.outbox.add(
      Array.from({ length: 45 }, (_, index) => message(index, to('-100'))),
      START,
    )
    await makeDeliver(post.deps).run()
    const at = post.calls.map((call) => call.at)
    expect(at).toHaveLength(45)
    for (const moment of at) {
      expect(at.filter((other) => other >= moment && other < moment + 60_000).length).toBeLessThanOrEqual(20)
    }
  })

  test('a hundred messages to one chat keep nobody else back', async () => {
    const post = makePost(undefined, pace)
    const many = Array.from({ length: 100 }, (_, index) => message(index, to('a')))
    await post.outbox.add([...many, message(200, to('b'))], START)
    await makeDeliver(post.deps).run()
    expect(post.calls.find((call) => call.to === 'b')?.at).toBeLessThan(START + 1_000)
    expect(post.calls).toHaveLength(101)
  })

  test('a replica goes on where another has stopped', async () => {
    const post = makePost(undefined, pace)
    await post.outbox.add([message(1, to('a'))], START)
    await makeDeliver(post.deps).run()
    await post.outbox.add([message(2, to('a')), message(3, to('b'))], START)
    await makeDeliver(post.deps).run()
    const [first, ...then] = post.calls.map((call) => [call.to, call.at - START])
    expect(first).toEqual(['a', 0])
    expect(then).toEqual([
      ['b', 40],
      ['a', 1_000],
    ])
  })

  test('while one replica sends, another does not', async () => {
    const post = makePost()
    await post.outbox.add(several(3), START)
    const [one, other] = await Promise.all([makeDeliver(post.deps).run(), makeDeliver(post.deps).run()])
    expect(one.sent + other.sent).toBe(3)
    expect([one.sent, other.sent]).toContain(0)
    expect(post.calls).toHaveLength(3)
  })

  test('what is only waiting for its turn is still queued', async () => {
    const queued: number[] = []
    const post = makePost(() => {
      queued.push(post.states().filter((state) => state === 'queued').length)
      return { kind: 'sent' }
    })
    await post.outbox.add(several(30), START)
    await makeDeliver(post.deps).run()
    expect(queued).toEqual(Array.from({ length: 30 }, (_, index) => 29 - index))
  })
})
