import { describe, expect, test } from 'vitest'
import { makeDeliver } from '../../src/chat/deliver.ts'
import { makePauses } from '../../src/chat/pause.ts'
import type { Sent } from '../../src/chat/ports.ts'
import { makeSender } from '../../src/chat/send-all.ts'
import { makePost, several, START } from './deliver-post.ts'

const asks = (afterMs: number): Sent => ({ kind: 'retry', afterMs, reason: '429', asked: true })

/** A process that sends what waits and answers people, on one platform; the answers to its calls, one by one. */
function makeProcess(...answers: Sent[]) {
  const post = makePost(() => answers.shift() ?? { kind: 'sent' })
  const deps = { ...post.deps, pauseOf: makePauses() }
  const sender = makeSender({ ...deps, outbox: post.outbox })
  const [channel] = deps.channels
  if (channel === undefined) throw new Error('There is no channel.')
  return {
    ...post,
    deliver: makeDeliver(deps),
    replies: () => sender.sendAll(channel, '7', [{ kind: 'phrase', key: 'filing.lost' }]),
  }
}

describe('a platform that asks to wait', () => {
  test('asks all that send: what it told the outbox, replies heed', async () => {
    const { outbox, deliver, replies, calls, clock } = makeProcess(asks(30_000))
    await outbox.add(several(1), START)
    await deliver.run()
    expect(await replies()).toBe('again')
    expect(calls).toHaveLength(1)
    clock.now += 30_000
    expect(await replies()).toBe('done')
  })

  test('and what it told a reply, the outbox heeds, that of another process too', async () => {
    const { outbox, deliver, replies, calls, clock, deps } = makeProcess(asks(30_000))
    await outbox.add(several(1), START)
    expect(await replies()).toBe('again')
    await deliver.run()
    await makeDeliver(deps).run()
    expect(calls).toHaveLength(1)
    clock.now += 30_000
    await deliver.run()
    expect(calls.map(({ to }) => to)).toEqual(['7', '1'])
  })

  test('for a moment, is waited for by a reply', async () => {
    const { replies, calls } = makeProcess(asks(5))
    expect(await replies()).toBe('done')
    expect(calls).toHaveLength(2)
  })
})

describe('a platform that leaves no answer', () => {
  test('is left alone by the outbox, and tried for those who wait', async () => {
    const { outbox, deliver, replies, calls } = makeProcess({ kind: 'unknown', reason: 'timeout' })
    await outbox.add(several(2), START)
    await deliver.run()
    expect(calls).toHaveLength(1)
    expect(await replies()).toBe('done')
  })
})
