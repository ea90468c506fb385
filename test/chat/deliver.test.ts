import { describe, expect, test } from 'vitest'
import { makeDeliver } from '../../src/chat/deliver.ts'
import { makePost, message, several, START } from './deliver-post.ts'

describe('what waits in the outbox', () => {
  test('is sent once, and marked before the platform is called', async () => {
    const post = makePost()
    await post.outbox.add(several(12), START)
    const deliver = makeDeliver(post.deps)
    expect(await deliver.run()).toEqual({ sent: 12, failed: 0, unknown: 0, queued: 0 })
    expect(post.calls.map(({ state }) => state)).toEqual(several(12).map(() => 'sending'))
    await deliver.run()
    expect(post.calls).toHaveLength(12)
  })

  test('leaves in due time, and only on its own channel', async () => {
    const post = makePost()
    await post.outbox.add(
      [message(1, { at: START + 60_000 }), message(2, { address: { channel: 'telegram', id: '2' } })],
      START,
    )
    const deliver = makeDeliver(post.deps)
    await deliver.run()
    expect(post.calls).toEqual([])
    post.clock.now += 60_000
    await deliver.run()
    expect(post.calls.map(({ to }) => to)).toEqual(['1'])
  })

  test('never goes out faster than 25 in a second', async () => {
    const post = makePost()
    await post.outbox.add(several(120), START)
    await makeDeliver(post.deps).run()
    const at = post.calls.map((call) => call.at)
    expect(at).toHaveLength(120)
    for (const moment of at) {
      expect(at.filter((other) => other >= moment && other < moment + 1000).length).toBeLessThanOrEqual(25)
    }
  })

  test('a long one goes in its parts, in order', async () => {
    const post = makePost()
    await post.outbox.add([message(1)], START)
    const parts = ['một', 'hai'].map((text) => ({ text, buttons: [] }))
    await makeDeliver({ ...post.deps, render: () => parts }).run()
    expect(post.calls.map(({ text }) => text)).toEqual(['một', 'hai'])
  })
})

describe('what a platform may answer', () => {
  test('nobody there, or refused: it failed, with the reason', async () => {
    const post = makePost((to) => ({ kind: to === '1' ? 'unreachable' : 'refused', reason: `no ${to}` }))
    await post.outbox.add(several(2), START)
    expect(await makeDeliver(post.deps).run()).toMatchObject({ failed: 2 })
    expect(post.rows.map(({ state, reason }) => [state, reason])).toEqual([
      ['failed', 'no 1'],
      ['failed', 'no 2'],
    ])
  })

  test('nobody knows: it is never sent again', async () => {
    const post = makePost(() => ({ kind: 'unknown', reason: 'timeout' }))
    await post.outbox.add([message(1)], START)
    const deliver = makeDeliver(post.deps)
    await deliver.run()
    post.clock.now += 3_600_000
    await deliver.run()
    expect(post.calls).toHaveLength(1)
    expect(post.states()).toEqual(['unknown'])
  })

  test('a channel that throws leaves it unknown', async () => {
    const post = makePost(() => {
      throw new TypeError('fetch failed')
    })
    await post.outbox.add([message(1)], START)
    await makeDeliver(post.deps).run()
    expect(post.rows).toMatchObject([{ state: 'unknown', reason: 'TypeError' }])
  })

  test('later: the whole channel waits that long, and then everything arrives once', async () => {
    let busy = true
    const post = makePost((to) => {
      if (!busy || to !== '3') return { kind: 'sent' }
      busy = false
      return { kind: 'retry', afterMs: 30_000, reason: 'too many' }
    })
    await post.outbox.add(several(20), START)
    const deliver = makeDeliver(post.deps)
    await deliver.run()
    expect(post.calls.map(({ to }) => to)).toEqual(['1', '2', '3'])
    const paused = post.calls[2]?.at ?? 0
    post.clock.now = paused + 29_999
    await deliver.run()
    expect(post.calls).toHaveLength(3)
    post.clock.now = paused + 30_000
    await deliver.run()
    const arrived = post.calls.filter((call, index) => index !== 2).map(({ to }) => to)
    expect(arrived.toSorted()).toEqual(
      several(20)
        .map(({ address }) => address.id)
        .toSorted(),
    )
    expect(new Set(post.states())).toEqual(new Set(['sent']))
  })

  test('trouble in the middle of a long one: it is not sent again from the beginning', async () => {
    const post = makePost((_, text) =>
      text === 'hai' ? { kind: 'retry', afterMs: 1000, reason: 'too many' } : { kind: 'sent' },
    )
    await post.outbox.add([message(1)], START)
    const parts = ['một', 'hai'].map((text) => ({ text, buttons: [] }))
    const deliver = makeDeliver({ ...post.deps, render: () => parts })
    await deliver.run()
    post.clock.now += 60_000
    await deliver.run()
    expect(post.calls.map(({ text }) => text)).toEqual(['một', 'hai'])
    expect(post.rows).toMatchObject([{ state: 'unknown', reason: '1 of 2 parts sent' }])
  })
})
