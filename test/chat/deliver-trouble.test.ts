import { describe, expect, test } from 'vitest'
import { makeDeliver } from '../../src/chat/deliver.ts'
import { makePost, message, several, START } from './deliver-post.ts'

describe('what is decided at the last moment', () => {
  test('a message nobody needs any more stays, and one at rest waits', async () => {
    const post = makePost()
    await post.outbox.add(several(2), START)
    const later = START + 600_000
    const deliver = makeDeliver({
      ...post.deps,
      look:
        () =>
        async ({ accountId, notice }, now) => {
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

  test('what became stale while it was being looked at is not sent', async () => {
    const post = makePost()
    await post.outbox.add([message(1, { until: START + 10 })], START)
    const alone: typeof post.outbox.alone = (channel, work) =>
      post.outbox.alone(channel, (turn) =>
        work({
          ...turn,
          due: async (...asked) => {
            const due = await turn.due(...asked)
            post.clock.now += 10
            return due
          },
        }),
      )
    await makeDeliver({ ...post.deps, outbox: { ...post.outbox, alone } }).run()
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

describe('a look at several messages', () => {
  test('goes wrong for one of them: the others are looked at alone, and leave', async () => {
    const post = makePost()
    await post.outbox.add(several(3), START)
    const deliver = makeDeliver({
      ...post.deps,
      look: () => {
        const asked: (number | null)[] = []
        return async ({ accountId, notice }) => {
          asked.push(accountId)
          await Promise.resolve()
          if (asked.includes(2)) throw new Error('its report cannot be read')
          return { kind: 'go', notice }
        }
      },
    })
    expect(await deliver.run()).toMatchObject({ sent: 2, queued: 1 })
    expect(post.calls.map(({ to }) => to)).toEqual(['1', '3'])
    expect(post.errors).toEqual([new Error('its report cannot be read')])
  })

  test('holds for a second: whoever has filed by then is looked at again, and left alone', async () => {
    const filed = new Set<string>()
    const post = makePost(
      (to) => {
        if (to === '1') filed.add('3')
        return { kind: 'sent' }
      },
      { perSecond: 1, apartMs: () => 0 },
    )
    await post.outbox.add(several(4), START)
    const deliver = makeDeliver({
      ...post.deps,
      look:
        () =>
        async ({ address, notice }) =>
          filed.has(address.id) ? { kind: 'drop', reason: 'no longer concerned' } : { kind: 'go', notice },
    })
    expect(await deliver.run()).toMatchObject({ sent: 3, failed: 1 })
    expect(post.calls.map(({ to }) => to)).toEqual(['1', '2', '4'])
  })
})

describe('crashes and stops', () => {
  test('what a dead sender left behind is in doubt after a minute, and never sent', async () => {
    const post = makePost()
    await post.outbox.add([message(1)], START)
    await post.outbox.alone('web', (turn) => turn.begin({ id: 1, changed: START }, START))
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
