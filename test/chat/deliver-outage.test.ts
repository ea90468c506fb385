import { describe, expect, test } from 'vitest'
import { makeDeliver } from '../../src/chat/deliver.ts'
import type { Sent } from '../../src/chat/ports.ts'
import { makePost, message, several, START } from './deliver-post.ts'

const DAY = 86_400_000

describe('a platform that wants everybody to wait', () => {
  test('is heard by every replica', async () => {
    const post = makePost(() => ({ kind: 'retry', afterMs: 30_000, reason: '429', asked: true }))
    await post.outbox.add(several(3), START)
    await makeDeliver(post.deps).run()
    const other = makeDeliver(post.deps)
    post.clock.now = START + 29_000
    await other.run()
    expect(post.calls).toHaveLength(1)
    post.clock.now = START + 31_000
    await other.run()
    expect(post.calls).toHaveLength(2)
    expect(new Set(post.states())).toEqual(new Set(['queued']))
  })
})

describe('a platform that is not reached', () => {
  test('is tried less and less often, until the message is stale', async () => {
    const post = makePost(() => ({ kind: 'retry', afterMs: 1_000, reason: 'ENOTCONNECTED' }))
    await post.outbox.add([message(1, { until: START + DAY })], START)
    const deliver = makeDeliver(post.deps)
    for (; post.clock.now <= START + DAY + 60_000; post.clock.now += 1_000) await deliver.run()
    const waits = post.calls.map(({ at }, index) => at - (post.calls[index - 1]?.at ?? START))
    expect(waits.slice(0, 8)).toEqual([0, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000])
    expect(Math.max(...waits)).toBe(60_000)
    expect(post.rows).toMatchObject([{ state: 'failed', reason: 'stale' }])
  })

  test('is written to as before when it is back, and then an outage begins small again', async () => {
    let away = true
    const post = makePost(
      (): Sent => (away ? { kind: 'retry', afterMs: 1_000, reason: 'away' } : { kind: 'sent' }),
    )
    await post.outbox.add(several(60), START)
    const deliver = makeDeliver(post.deps)
    for (let second = 0; second < 20; second += 1, post.clock.now += 1_000) await deliver.run()
    away = false
    post.clock.now += 60_000
    await deliver.run()
    expect(new Set(post.states())).toEqual(new Set(['sent']))
    away = true
    await post.outbox.add([message(99)], START)
    const before = post.calls.length
    await deliver.run()
    post.clock.now += 1_000
    await deliver.run()
    expect(post.calls.length - before).toBe(2)
  })

  test('or leaves no answer, does not use up the outbox', async () => {
    const post = makePost(() => ({ kind: 'unknown', reason: 'timeout' }))
    await post.outbox.add(several(100), START)
    const deliver = makeDeliver(post.deps)
    for (let second = 0; second < 60; second += 1, post.clock.now += 1_000) await deliver.run()
    const unknown = post.states().filter((state) => state === 'unknown').length
    expect(unknown).toBe(post.calls.length)
    expect(unknown).toBeLessThanOrEqual(7)
  })
})

describe('somebody who is not reached', () => {
  test('is told of, and the message has failed', async () => {
    const post = makePost((to) => (to === '1' ? { kind: 'unreachable', reason: '403' } : { kind: 'sent' }))
    await post.outbox.add(several(2), START)
    await makeDeliver(post.deps).run()
    expect(post.unreached).toEqual(['1 403'])
    expect(post.settled).toEqual(['reminder failed', 'reminder sent'])
  })

  test('gets no further call: what comes for them fails at once, with the reason', async () => {
    const post = makePost()
    post.unreachable.set('1', '403 Forbidden')
    await post.outbox.add([...several(2), message(3, { address: { channel: 'web', id: '1' } })], START)
    await makeDeliver(post.deps).run()
    expect(post.calls.map(({ to }) => to)).toEqual(['2'])
    expect(post.rows.filter(({ address }) => address.id === '1')).toMatchObject([
      { state: 'failed', reason: '403 Forbidden' },
      { state: 'failed', reason: '403 Forbidden' },
    ])
  })
})

describe('a chat that has moved', () => {
  test('is followed, by what is queued for it too', async () => {
    const post = makePost((to) =>
      to === '-1' ? { kind: 'moved', to: '-100', reason: 'moved' } : { kind: 'sent' },
    )
    const group = { address: { channel: 'web', id: '-1' } }
    await post.outbox.add([message(1, group), message(2, group)], START)
    await makeDeliver(post.deps).run()
    expect(post.calls.map(({ to }) => to)).toEqual(['-1', '-100', '-100'])
    expect(post.states()).toEqual(['sent', 'sent'])
  })

  test('is followed once', async () => {
    const post = makePost((to) => ({ kind: 'moved', to: `${to}0`, reason: 'moved' }))
    await post.outbox.add([message(1, { address: { channel: 'web', id: '-1' } })], START)
    await makeDeliver(post.deps).run()
    expect(post.calls.map(({ to }) => to)).toEqual(['-1', '-10'])
    expect(post.rows).toMatchObject([{ state: 'failed', reason: 'moved' }])
  })
})
