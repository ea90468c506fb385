import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LadderPart } from '../../../src/domain/notice.ts'
import type { LadderMessage } from '../../../src/services/ports/ladder.ts'
import { makeLadderStore } from '../../../src/storage/ladder.ts'
import { makeOutbox } from '../../../src/storage/outbox.ts'
import { databaseKinds, freshDatabase } from '../../support/databases.ts'
import { doing, invite, morning, sceneOn } from './scene.ts'

const minute = 60_000

const part = (name: string): LadderPart => ({
  rung: { job: 'reminder', period: '2026-11', name, until: morning + 60 * minute },
  branches: [{ id: 1, name: 'Phố Mới', hasBranchCommittee: true }],
  said: { kind: 'reminder', period: '2026-11', branches: ['Phố Mới'], dueDay: '2026-12-03', when: 'due' },
})

describe.each(databaseKinds)('the ladder, %s database', (kind) => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  beforeAll(async () => {
    database = await freshDatabase(kind)
  })
  afterAll(() => database.drop())

  /** Every test has a committee, and people, of its own. */
  const scene = () => {
    const committeeId = randomInt(1, 1_000_000_000)
    const accountId = randomInt(1, 1_000_000_000)
    const ladder = makeLadderStore(database)
    const outbox = makeOutbox(database)
    const key = (name: string) => `${committeeId}:${name}`
    const message = (name: string, covers: readonly string[] = [], at = morning): LadderMessage => ({
      key: key(name),
      covers: covers.map(key),
      job: 'reminder',
      committeeId,
      period: '2026-11',
      branchId: 1,
      role: 'secretary',
      accountId,
      address: { channel: `platform-${committeeId}`, id: '100' },
      notice: { kind: 'ladder', committeeId, parts: [part(name)] },
      at,
      until: morning + 60 * minute,
    })
    const add = (messages: readonly LadderMessage[], at = morning) => ladder.add(committeeId, messages, at)
    const rows = () => database.prisma.outbox.findMany({ where: { committeeId }, orderBy: { id: 'asc' } })
    const send = async (at = morning) => {
      const channel = `platform-${committeeId}`
      const claimed = (await outbox.alone(channel, (turn) => turn.due(10, at, []))) ?? []
      for (const { id } of claimed) await outbox.settle(id, 'sent', at, {})
      return claimed
    }
    return { committeeId, accountId, ladder, outbox, key, message, add, rows, send }
  }

  test('a message is stored as it was made, and each of its keys stands for it', async () => {
    const { ladder, key, message, add, send } = scene()
    await add([message('a', ['b', 'c'])])
    const { covers: _covers, ...stored } = message('a')
    expect(await send()).toMatchObject([stored])
    const keys = ['a', 'b', 'c', 'd'].map(key)
    expect(await ladder.taken(keys)).toEqual(new Set(keys.slice(0, 3)))
    expect(await ladder.taken([])).toEqual(new Set())
  })

  test('with one of its keys taken a message is left out, and its other keys stay free', async () => {
    const { ladder, key, message, add, rows } = scene()
    await add([message('a', ['b'])])
    await add([message('c', ['b', 'd']), message('b'), message('a')])
    expect((await rows()).map((row) => row.key)).toEqual([key('a')])
    expect(await ladder.taken([key('c'), key('d')])).toEqual(new Set())
  })

  test('of several replicas that add at once one is heard, whatever they put together', async () => {
    const { message, add, rows, send } = scene()
    await Promise.all([
      add([message('a', ['b'])]),
      add([message('b', ['c'])]),
      add([message('b', ['a'])]),
      add([message('a', ['b'])]),
    ])
    expect(await rows()).toHaveLength(1)
    expect(await send()).toHaveLength(1)
  })

  test('what comes while a message waits for the same moment joins it; what has to wait longer does not', async () => {
    const { key, message, add, rows } = scene()
    await add([message('a', [], morning - minute)])
    await add([message('b'), message('c', [], morning + minute)])
    const waiting = await rows()
    expect(waiting.map((row) => row.key)).toEqual([key('a'), key('c')])
    expect(waiting[0]?.notice).toMatchObject({ parts: [part('a'), part('b')] })
  })

  test('what was sent is left as it is', async () => {
    const { message, add, rows, send } = scene()
    await add([message('a')])
    await send()
    await add([message('b')])
    expect((await rows()).map(({ state }) => state)).toEqual(['sent', 'queued'])
  })

  test('who is not reached is known until they write again', async () => {
    const { ladder } = scene()
    const office = await sceneOn(database)
    const by = { channel: 'telegram', id: `ladder-${office.committee.id}` }
    await office.offices.redeem(
      await invite(office, 'secretary', { branchIds: [office.phoMoi] }),
      doing({ by }),
    )
    const accountId = (await office.offices.whoIs(by, morning))?.accountId ?? 0
    expect(await ladder.unreached([accountId])).toEqual(new Set())
    await office.offices.markUnreachable(by, 'blocked', morning)
    expect(await ladder.unreached([accountId])).toEqual(new Set([accountId]))
    await office.offices.whoIs(by, morning)
    expect(await ladder.unreached([accountId])).toEqual(new Set())
  })

  test('the last word on when to hear again stands, and is found in its time', async () => {
    const { accountId, committeeId, ladder } = scene()
    const own = async (after: number, until: number) =>
      (await ladder.snoozed(after, until)).filter((snooze) => snooze.committeeId === committeeId)
    await ladder.snooze({ accountId, committeeId, until: morning })
    await ladder.snooze({ accountId, committeeId, until: morning + minute })
    expect(await own(morning - minute, morning)).toEqual([])
    expect(await own(morning, morning + minute)).toEqual([
      { accountId, committeeId, until: morning + minute },
    ])
    expect(await own(morning + minute, morning + 2 * minute)).toEqual([])
  })

  test('a question counts as the last thing said only while it is, and once it was sent', async () => {
    const { accountId, committeeId, ladder, key, message, add, send } = scene()
    const question = {
      accountId,
      committeeId,
      branchId: 1,
      period: '2026-11',
      code: 'has_member_change',
      section: null,
    }
    await add([message('a')])
    await ladder.ask([
      { ...question, key: key('before') },
      { ...question, key: key('a') },
    ])
    expect(await ladder.askedSince(accountId, morning - minute)).toBeNull()
    await send()
    expect(await ladder.askedSince(accountId, morning - minute)).toEqual({ ...question, key: key('a') })
    expect(await ladder.askedSince(accountId, morning)).toBeNull()
    await add([message('b')], morning + minute)
    await send(morning + minute)
    expect(await ladder.askedSince(accountId, morning - minute)).toBeNull()
  })
})
