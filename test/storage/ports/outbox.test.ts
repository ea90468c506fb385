import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OutboxMessage } from '../../../src/services/ports/outbox.ts'
import { makeOutbox } from '../../../src/storage/outbox.ts'
import { cutConnections, databaseKinds, freshDatabase } from '../../support/databases.ts'
import { morning } from './scene.ts'

const minute = 60_000

describe.each(databaseKinds)('messages nobody is waiting for, %s database', (kind) => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  beforeAll(async () => {
    database = await freshDatabase(kind)
  })
  afterAll(() => database.drop())

  /** Every test has a platform of its own, so that none takes another's messages. */
  const mailbox = () => {
    const channel = `platform-${randomUUID()}`
    const message = (name: string, more: Partial<OutboxMessage> = {}): OutboxMessage => ({
      key: `${channel}:${name}`,
      job: 'reminder',
      committeeId: 1,
      period: '2026-11',
      branchId: null,
      role: 'secretary',
      accountId: 1,
      address: { channel, id: '100' },
      notice: { kind: 'opening', period: '2026-11', branches: ['Phố Mới'], dueDay: '2026-12-03' },
      at: morning,
      until: morning + 60 * minute,
      ...more,
    })
    const outbox = makeOutbox(database)
    /** Marks what is due as `sending`, as whoever sends does. */
    const take = (limit: number, at = morning) =>
      outbox.alone(channel, async (turn) => {
        const due = await turn.due(limit, at, [])
        for (const one of due) expect(await turn.begin(one, at)).toBe(true)
        return due
      })
    const names = async (limit: number, at = morning): Promise<string[]> =>
      ((await take(limit, at)) ?? []).map(({ key }) => key.slice(channel.length + 1))
    const states = async () =>
      (await database.prisma.outbox.findMany({ where: { channel }, orderBy: { id: 'asc' } })).map(
        ({ state, reason }) => [state, reason],
      )
    return { channel, message, names, outbox, take, states }
  }

  test('a message is taken once, as it was put in', async () => {
    const { message, outbox, take } = mailbox()
    await outbox.add([message('a', { branchId: 7 }), message('b')], morning)
    const [a, b, ...more] = (await take(10)) ?? []
    expect(a).toEqual({ ...message('a', { branchId: 7 }), id: a?.id, changed: morning, unreachable: null })
    expect(b).toEqual({ ...message('b'), id: b?.id, changed: morning, unreachable: null })
    expect(more).toEqual([])
    expect(await take(10)).toEqual([])
  })

  test('a key makes a message once, whoever puts it in and however often', async () => {
    const { message, names, outbox } = mailbox()
    await Promise.all([1, 2, 3].map(() => outbox.add([message('a'), message('b')], morning)))
    await outbox.add([message('a', { at: morning - minute }), message('c')], morning)
    expect(await names(10)).toEqual(['a', 'b', 'c'])
  })

  test('which keys exist already can be asked', async () => {
    const { message, outbox } = mailbox()
    await outbox.add([message('a')], morning)
    const keys = [message('a').key, message('b').key]
    expect(await outbox.existing(keys)).toEqual(new Set([message('a').key]))
    expect(await outbox.existing([])).toEqual(new Set())
  })

  test('no message leaves before its moment; the oldest leaves first', async () => {
    const { message, names, outbox } = mailbox()
    const later = { at: morning + minute }
    await outbox.add([message('c', later), message('b'), message('a', { at: morning - minute })], morning)
    expect(await names(1)).toEqual(['a'])
    expect(await names(10)).toEqual(['b'])
    expect(await names(10, morning + minute)).toEqual(['c'])
  })

  test('a message that came too late is not sent, and says why', async () => {
    const { channel, message, names, outbox, states } = mailbox()
    const stale = message('a', { at: morning - minute, until: morning })
    await outbox.add([stale, message('b'), message('c', { at: morning + minute })], morning - minute)
    expect(await outbox.alone(channel, (turn) => turn.dropStale(morning))).toEqual([{ job: 'reminder' }])
    expect(await names(10)).toEqual(['b'])
    expect(await states()).toEqual([
      ['failed', 'stale'],
      ['sending', null],
      ['queued', null],
    ])
  })

  test('a platform takes only its own messages', async () => {
    const [one, other] = [mailbox(), mailbox()]
    await one.outbox.add([one.message('a')], morning)
    await other.outbox.add([other.message('b', { until: morning })], morning)
    expect(await one.outbox.alone(one.channel, (turn) => turn.dropStale(morning))).toEqual([])
    expect(await one.names(10)).toEqual(['a'])
    expect(await other.states()).toEqual([['queued', null]])
  })

  test('of several who want to send on a platform one has the turn, and the next when it is over', async () => {
    const { channel, message, names, outbox } = mailbox()
    await outbox.add([message('a')], morning)
    const others: unknown[] = []
    await outbox.alone(channel, async () => {
      const replica = makeOutbox(database)
      others.push(...(await Promise.all([1, 2, 3].map(() => replica.alone(channel, async () => 'sends')))))
      others.push(await replica.alone(`other-${channel}`, async () => 'sends'))
    })
    expect(others).toEqual([null, null, null, 'sends'])
    expect(await names(10)).toEqual(['a'])
  })

  test('a turn that fails is over', async () => {
    const { channel, outbox } = mailbox()
    const failing = outbox.alone(channel, async () => Promise.reject(new Error('no words')))
    await expect(failing).rejects.toThrow('no words')
    expect(await outbox.alone(channel, async () => 'sends')).toBe('sends')
  })

  test('whoever has lost the turn with the connection can begin no message, and another has it', async () => {
    const { channel, message, outbox, states } = mailbox()
    await outbox.add([message('a'), message('b')], morning)
    const losing = outbox.alone(channel, async (turn) => {
      const [a, b] = await turn.due(2, morning, [])
      if (a === undefined || b === undefined) throw new Error('Two messages were due.')
      expect(await turn.begin(a, morning)).toBe(true)
      await cutConnections(database)
      await turn.begin(b, morning)
    })
    await expect(losing).rejects.toThrow(/terminat|connection/)
    // Those that were idle meanwhile find out at their next question.
    await expect.poll(states).toEqual([
      ['sending', null],
      ['queued', null],
    ])
    const due = async () => (await outbox.alone(channel, (turn) => turn.due(2, morning, [])))?.length
    await expect.poll(due).toBe(1)
  })

  test('a message is begun once, whoever has it in hand', async () => {
    const { channel, message, outbox, take } = mailbox()
    await outbox.add([message('a')], morning)
    const [a] = (await take(1)) ?? []
    if (a === undefined) throw new Error('A message was due.')
    expect(await outbox.alone(channel, (turn) => turn.begin(a, morning))).toBe(false)
  })

  test('a message that was changed since it was read is not begun as it was', async () => {
    const { channel, message, outbox } = mailbox()
    await outbox.add([message('a')], morning)
    const begun = await outbox.alone(channel, async (turn) => {
      const [a] = await turn.due(1, morning, [])
      if (a === undefined) throw new Error('A message was due.')
      await outbox.settle(a.id, 'queued', morning + 1, {})
      const [again] = await turn.due(1, morning + 1, [])
      return [await turn.begin(a, morning + 2), again !== undefined && (await turn.begin(again, morning + 2))]
    })
    expect(begun).toEqual([false, true])
  })

  test('chats that are to be left alone are passed over, and their messages stay in their order', async () => {
    const { channel, message, outbox } = mailbox()
    const to = (id: string) => ({ address: { channel, id } })
    await outbox.add([message('a', to('1')), message('b', to('1')), message('c', to('2'))], morning)
    const due = (busy: readonly string[]) =>
      outbox.alone(channel, async (turn) =>
        (await turn.due(2, morning, busy)).map(({ key }) => key.slice(channel.length + 1)),
      )
    expect(await due([])).toEqual(['a', 'b'])
    expect(await due(['1'])).toEqual(['c'])
  })

  test('to whom something was sent lately is known to the next who sends, and how long all are to wait', async () => {
    const { channel, message, outbox, take } = mailbox()
    await outbox.add([message('a'), message('b', { address: { channel, id: '200' } })], morning)
    const [a] = (await take(1)) ?? []
    await take(1, morning + minute)
    await outbox.settle(a?.id ?? 0, 'sent', morning + 10, {})
    const seen = await outbox.alone(channel, async (turn) => {
      const before = await turn.pausedUntil()
      await turn.pause(morning + 2 * minute)
      await turn.pause(morning + 3 * minute)
      await outbox.pause(channel, morning + minute)
      return { before, sent: await turn.sentSince(morning), later: await turn.sentSince(morning + 10) }
    })
    expect(seen).toEqual({
      before: 0,
      sent: [
        { chat: '100', at: morning + 10 },
        { chat: '200', at: morning + minute },
      ],
      later: [{ chat: '200', at: morning + minute }],
    })
    expect(await outbox.alone(channel, (turn) => turn.pausedUntil())).toBe(morning + 3 * minute)
    expect(await outbox.alone(`other-${channel}`, (turn) => turn.pausedUntil())).toBe(0)
  })

  test('a chat with a new address is followed by what is queued for it, not by what is sent', async () => {
    const { channel, message, outbox, take } = mailbox()
    await outbox.add([message('a'), message('b'), message('c')], morning)
    const [a, b] = (await take(2)) ?? []
    await outbox.settle(a?.id ?? 0, 'sent', morning, {})
    await outbox.readdress({ channel, id: '100' }, '-100900', morning)
    await outbox.settle(b?.id ?? 0, 'queued', morning, {})
    const left = await database.prisma.outbox.findMany({ where: { channel }, orderBy: { id: 'asc' } })
    expect(left.map(({ address }) => address)).toEqual(['100', '-100900', '-100900'])
  })

  test('what became of a message is kept; one that the platform put off leaves again later', async () => {
    const { message, outbox, states, take } = mailbox()
    await outbox.add([message('a'), message('b'), message('c')], morning)
    const [a, b, c] = ((await take(3)) ?? []).map(({ id }) => id)
    if (a === undefined || b === undefined || c === undefined) throw new Error('Three messages were due.')
    await outbox.settle(a, 'sent', morning, {})
    await outbox.settle(b, 'failed', morning, { reason: 'blocked' })
    await outbox.settle(c, 'queued', morning, { reason: 'slow down', notBefore: morning + minute })
    expect(await states()).toEqual([
      ['sent', null],
      ['failed', 'blocked'],
      ['queued', 'slow down'],
    ])
    expect(await take(3)).toEqual([])
    expect(await take(3, morning + minute)).toMatchObject([{ id: c }])
  })

  test('a message whose sender died is in doubt, and is not sent again', async () => {
    const { message, names, outbox, states } = mailbox()
    await outbox.add([message('a'), message('b')], morning)
    await names(1)
    await names(1, morning + minute)
    const lost = await outbox.expire(morning + minute, morning + 2 * minute)
    expect(lost).toContainEqual({ job: 'reminder' })
    expect(await states()).toEqual([
      ['unknown', null],
      ['sending', null],
    ])
    expect(await outbox.expire(morning + minute, morning + 2 * minute)).toEqual([])
    expect(await names(10, morning + 2 * minute)).toEqual([])
  })

  test('how the outbox stands: what is due, since when, and what was sent in the last minute', async () => {
    const { message, outbox, take } = mailbox()
    const day = 86_400_000
    const at = morning + 9_000 * day
    const due = (name: string, more: Partial<OutboxMessage> = {}) =>
      message(name, { at, until: at + day, ...more })
    const before = await outbox.standing(at)
    await outbox.add([due('a'), due('b', { at: at + 1 }), due('c', { at: at + day })], at)
    const [a] = (await take(1, at)) ?? []
    await outbox.settle(a?.id ?? 0, 'sent', at, {})
    const stands = await outbox.standing(at + 2)
    expect(stands.due - before.due).toBe(1)
    expect(stands.oldest).toBe(before.oldest ?? at + 1)
    expect(stands.sentLately).toBe(1)
    expect((await outbox.standing(at + 61_000)).sentLately).toBe(0)
  })

  test('thousands of messages go in at once', async () => {
    const { channel, message, outbox } = mailbox()
    const many = Array.from({ length: 3_000 }, (_, index) => message(`m${index}`))
    await outbox.add(many, morning)
    expect(await database.prisma.outbox.count({ where: { channel } })).toBe(3_000)
    expect((await outbox.existing(many.map(({ key }) => key))).size).toBe(3_000)
  })
})
