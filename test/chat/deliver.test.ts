import { describe, expect, test } from 'vitest'
import { type DeliverDeps, makeDeliver } from '../../src/chat/deliver.ts'
import type { Sent } from '../../src/chat/ports.ts'
import type { OutboxMessage } from '../../src/services/ports.ts'
import { makeMemoryOutbox } from '../services/month-fakes.ts'

const START = 1_000_000

function message(number: number, more: Partial<OutboxMessage> = {}): OutboxMessage {
  return {
    key: `reminder:x:2026-11:0:${number}`,
    job: 'reminder',
    committeeId: 1,
    period: '2026-11',
    branchId: number,
    role: 'secretary',
    accountId: number,
    address: { channel: 'web', id: String(number) },
    notice: {
      kind: 'reminder',
      period: '2026-11',
      branches: [String(number)],
      dueDay: '2026-12-03',
      when: 'due',
    },
    at: START,
    until: START + 86_400_000,
    ...more,
  }
}

/** A platform that answers as it is told, in a time that passes only while somebody sleeps. */
function makePost(answer: (to: string, text: string) => Sent | Promise<Sent> = () => ({ kind: 'sent' })) {
  const { outbox, rows } = makeMemoryOutbox()
  const clock = { now: START }
  const calls: { to: string; text: string; at: number; state: string | undefined }[] = []
  const errors: unknown[] = []
  const sleepers: { at: number; wake: () => void }[] = []
  const wakeNext = (): void => {
    const [first] = sleepers.sort((one, other) => one.at - other.at).splice(0, 1)
    if (first === undefined) return
    clock.now = Math.max(clock.now, first.at)
    first.wake()
  }
  const send = async (to: string, { text }: { text: string }) => {
    calls.push({ to, text, at: clock.now, state: rows.find(({ address }) => address.id === to)?.state })
    return answer(to, text)
  }
  const deps: DeliverDeps = {
    outbox,
    channels: [{ name: 'web', send }],
    render: (reply) => [{ text: reply.kind, buttons: [] }],
    mayLeave: async ({ notice }) => ({ kind: 'go', notice }),
    now: () => clock.now,
    sleep: (milliseconds) =>
      new Promise((wake) => {
        sleepers.push({ at: clock.now + milliseconds, wake })
        setImmediate(wakeNext)
      }),
    onError: (error) => errors.push(error),
  }
  const states = () => rows.map(({ state }) => state)
  return { outbox, rows, clock, calls, errors, deps, states }
}

const several = (count: number) => Array.from({ length: count }, (_, index) => message(index + 1))

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

describe('what is decided at the last moment', () => {
  test('a message nobody needs any more stays, and one at rest waits', async () => {
    const post = makePost()
    await post.outbox.add(several(2), START)
    const later = START + 600_000
    const deliver = makeDeliver({
      ...post.deps,
      mayLeave: async ({ accountId, notice }, now) => {
        if (accountId === 1) return { kind: 'drop', reason: 'no longer concerned' }
        return now < later ? { kind: 'wait', until: later } : { kind: 'go', notice }
      },
    })
    expect(await deliver.run()).toEqual({ sent: 0, failed: 1, unknown: 0, queued: 1 })
    expect(post.calls).toEqual([])
    post.clock.now = later
    await deliver.run()
    expect(post.calls.map(({ to }) => to)).toEqual(['2'])
    expect(post.rows[0]).toMatchObject({ state: 'failed', reason: 'no longer concerned' })
  })

  test('what became stale while it was being claimed is not sent', async () => {
    const post = makePost()
    await post.outbox.add([message(1, { until: START + 10 })], START)
    const claim: typeof post.outbox.claim = async (...asked) => {
      const claimed = await post.outbox.claim(...asked)
      post.clock.now += 10
      return claimed
    }
    await makeDeliver({ ...post.deps, outbox: { ...post.outbox, claim } }).run()
    expect(post.calls).toEqual([])
    expect(post.rows).toMatchObject([{ state: 'failed', reason: 'stale' }])
  })

  test('a message that cannot be worded is told of, keeps none of the others back, and is tried again', async () => {
    const post = makePost()
    await post.outbox.add(several(2), START)
    let broken = true
    const deliver = makeDeliver({
      ...post.deps,
      render: (reply) => {
        if (broken && reply.kind === 'reminder' && reply.branches[0] === '1')
          throw new Error('no such sentence')
        return post.deps.render(reply)
      },
    })
    expect(await deliver.run()).toMatchObject({ sent: 1, queued: 1 })
    expect(post.errors).toEqual([new Error('no such sentence')])
    broken = false
    post.clock.now += 60_000
    await deliver.run()
    expect(post.states()).toEqual(['sent', 'sent'])
  })
})

describe('crashes and stops', () => {
  test('what a dead sender left behind is in doubt after a minute, and never sent', async () => {
    const post = makePost()
    await post.outbox.add([message(1)], START)
    await post.outbox.claim('web', 1, START)
    const deliver = makeDeliver(post.deps)
    post.clock.now = START + 60_000
    await deliver.run()
    expect(post.states()).toEqual(['sending'])
    post.clock.now += 1
    await deliver.run()
    expect(post.states()).toEqual(['unknown'])
    expect(post.calls).toEqual([])
  })

  test('two runs at a time are one', async () => {
    const post = makePost()
    await post.outbox.add(several(3), START)
    const deliver = makeDeliver(post.deps)
    await Promise.all([deliver.run(), deliver.run()])
    expect(post.calls).toHaveLength(3)
  })

  test('stopping lets the call under way finish and leaves the rest queued', async () => {
    let stop: Promise<void> | undefined
    const post = makePost(() => {
      stop ??= deliver.stop()
      return { kind: 'sent' }
    })
    await post.outbox.add(several(8), START)
    const deliver = makeDeliver(post.deps)
    await deliver.run()
    await stop
    expect(post.calls).toHaveLength(1)
    expect(post.states()).toEqual(['sent', ...Array.from({ length: 7 }, () => 'queued')])
    await deliver.run()
    expect(post.calls).toHaveLength(1)
  })

  test('a failing outbox is reported when all that was under way has ended, and nothing is sent twice', async () => {
    const post = makePost()
    await post.outbox.add(several(3), START)
    const settle: typeof post.outbox.settle = async (id, ...settled) => {
      if (id === 1) throw new Error('no database')
      await post.outbox.settle(id, ...settled)
    }
    const broken = makeDeliver({ ...post.deps, outbox: { ...post.outbox, settle } })
    await expect(broken.run()).rejects.toThrow('no database')
    expect(post.states()).toEqual(['sending', 'sent', 'sent'])
    post.clock.now += 60_001
    await makeDeliver(post.deps).run()
    expect(post.states()).toEqual(['unknown', 'sent', 'sent'])
    expect(post.calls).toHaveLength(3)
  })
})
