import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OutboxMessage } from '../../../src/services/ports/outbox.ts'
import { makeOutbox } from '../../../src/storage/outbox.ts'
import { databaseKinds, freshDatabase } from '../../support/databases.ts'
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
    const names = async (limit: number, at = morning): Promise<string[]> =>
      (await outbox.claim(channel, limit, at)).map(({ key }) => key.slice(channel.length + 1))
    const outbox = makeOutbox(database)
    const states = async () =>
      (await database.prisma.outbox.findMany({ where: { channel }, orderBy: { id: 'asc' } })).map(
        ({ state, reason }) => [state, reason],
      )
    return { channel, message, names, outbox, states }
  }

  test('a message is taken once, as it was put in', async () => {
    const { channel, message, outbox } = mailbox()
    await outbox.add([message('a', { branchId: 7 })], morning)
    const [claimed] = await outbox.claim(channel, 10, morning)
    expect(claimed).toEqual({ ...message('a', { branchId: 7 }), id: claimed?.id, attempts: 1 })
    expect(await outbox.claim(channel, 10, morning)).toEqual([])
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
    const { message, names, outbox, states } = mailbox()
    await outbox.add([message('a', { until: morning }), message('b')], morning - minute)
    expect(await names(10)).toEqual(['b'])
    expect(await states()).toEqual([
      ['failed', 'stale'],
      ['sending', null],
    ])
  })

  test('a platform takes only its own messages', async () => {
    const [one, other] = [mailbox(), mailbox()]
    await one.outbox.add([one.message('a')], morning)
    await other.outbox.add([other.message('b', { until: morning })], morning)
    expect(await one.names(10)).toEqual(['a'])
    expect(await other.states()).toEqual([['queued', null]])
  })

  test('several who take at the same moment never take the same message', async () => {
    const { message, names, outbox } = mailbox()
    const all = Array.from({ length: 40 }, (_, index) => `m${index}`)
    await outbox.add(
      all.map((name) => message(name)),
      morning,
    )
    const taken = (await Promise.all([1, 2, 3, 4, 5, 6].map(() => names(10)))).flat()
    taken.push(...(await names(40)))
    expect(taken.toSorted()).toEqual(all.toSorted())
  })

  test('what became of a message is kept; one that the platform put off leaves again later', async () => {
    const { channel, message, outbox, states } = mailbox()
    await outbox.add([message('a'), message('b'), message('c')], morning)
    const [a, b, c] = (await outbox.claim(channel, 3, morning)).map(({ id }) => id)
    if (a === undefined || b === undefined || c === undefined) throw new Error('Three messages were due.')
    await outbox.settle(a, 'sent', morning, {})
    await outbox.settle(b, 'failed', morning, { reason: 'blocked' })
    await outbox.settle(c, 'queued', morning, { reason: 'slow down', notBefore: morning + minute })
    expect(await states()).toEqual([
      ['sent', null],
      ['failed', 'blocked'],
      ['queued', 'slow down'],
    ])
    expect(await outbox.claim(channel, 3, morning)).toEqual([])
    expect(await outbox.claim(channel, 3, morning + minute)).toMatchObject([{ id: c, attempts: 2 }])
  })

  test('a message whose sender died is in doubt, and is not sent again', async () => {
    const { message, names, outbox, states } = mailbox()
    await outbox.add([message('a'), message('b')], morning)
    await names(1)
    await names(1, morning + minute)
    await outbox.expire(morning + minute, morning + 2 * minute)
    expect(await states()).toEqual([
      ['unknown', null],
      ['sending', null],
    ])
    expect(await outbox.expire(morning + minute, morning + 2 * minute)).toBe(0)
    expect(await names(10, morning + 2 * minute)).toEqual([])
  })

  test('thousands of messages go in at once', async () => {
    const { channel, message, outbox } = mailbox()
    const many = Array.from({ length: 3_000 }, (_, index) => message(`m${index}`))
    await outbox.add(many, morning)
    expect(await database.prisma.outbox.count({ where: { channel } })).toBe(3_000)
    expect((await outbox.existing(many.map(({ key }) => key))).size).toBe(3_000)
  })
})
