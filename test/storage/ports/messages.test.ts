import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LadderJob } from '../../../src/domain/ladder.ts'
import type { OutboxMessage } from '../../../src/services/ports/outbox.ts'
import { makeMessages } from '../../../src/storage/messages.ts'
import { databaseKinds, freshDatabase } from '../../support/databases.ts'
import { morning, sceneOn } from './scene.ts'

const HOUR = 3_600_000
const period = '2026-11'

/** A message of some rungs; its own month is December. */
const parts = (
  committeeId: number,
  ...rungs: readonly (readonly [LadderJob, string])[]
): Partial<OutboxMessage> => ({
  job: 'meeting',
  period: '2026-12',
  notice: {
    kind: 'ladder',
    committeeId,
    parts: rungs.map(([job, month]) => ({
      rung: { job, period: month, name: '0', until: morning + HOUR },
      branches: [],
      said: { kind: 'opening', period: month, branches: [], dueDay: '2026-12-03' },
    })),
  },
})

describe.each(databaseKinds)('the outbox as the office looks at it, %s database', (kind) => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  beforeAll(async () => {
    database = await freshDatabase(kind)
  })
  afterAll(() => database.drop())

  const openScene = async () => {
    const { committee, outbox, phoMoi, sinChai } = await sceneOn(database)
    const channel = `platform-${randomUUID()}`
    const put = async (accountId: number, more: Partial<OutboxMessage> = {}) => {
      const message: OutboxMessage = {
        key: `${channel}:${randomUUID()}`,
        job: 'reminder',
        committeeId: committee.id,
        period,
        branchId: phoMoi,
        role: 'secretary',
        accountId,
        address: { channel, id: String(accountId) },
        notice: { kind: 'opening', period, branches: [], dueDay: '2026-12-03' },
        at: morning,
        until: morning + HOUR,
        ...more,
      }
      await outbox.add([message], morning)
    }
    const dueNow = async () => (await outbox.alone(channel, (turn) => turn.due(100, morning, []))) ?? []
    const sendAll = async (at = morning) => {
      for (const { id } of await dueNow()) await outbox.settle(id, 'sent', at, {})
    }
    const messages = makeMessages(database)
    const about = { committeeId: committee.id, period }
    return { committee, outbox, channel, phoMoi, sinChai, put, dueNow, sendAll, messages, about }
  }

  test('a month is counted by branch, state and reason; what is for the committee is left out', async () => {
    const { committee, outbox, phoMoi, sinChai, put, dueNow, sendAll, messages } = await openScene()
    await put(1)
    await put(2)
    await sendAll()
    await put(3, { branchId: sinChai })
    await put(4, { branchId: null, role: 'office' })
    await put(5, { period: '2026-10' })
    const failing = (await dueNow()).find(({ accountId }) => accountId === 3)
    if (failing === undefined) throw new Error('The message is not there.')
    await outbox.settle(failing.id, 'failed', morning, { reason: 'stale' })
    expect(await messages.ofMonth(committee.id, period)).toEqual([
      { branchId: phoMoi, state: 'sent', reason: null, opened: false, count: 2 },
      { branchId: sinChai, state: 'failed', reason: 'stale', opened: false, count: 1 },
    ])
  })

  test('who was reminded since, or is about to be, is known; who failed to be is not among them', async () => {
    const { outbox, channel, put, dueNow, sendAll, messages, about } = await openScene()
    await put(1)
    await sendAll(morning)
    await put(2, { job: 'nhac' })
    await put(6, { job: 'nhac', until: morning })
    await put(3, { job: 'nhac', key: `${channel}:own:3` })
    await put(4, { job: 'summary' })
    await put(5, { period: '2026-10' })
    const since = (at: number) => messages.reminded(about, [1, 2, 3, 4, 5, 6], at, `${channel}:own:`)
    expect(await since(morning - HOUR)).toEqual(
      new Map([
        [1, null],
        [2, morning],
      ]),
    )
    expect(await since(morning)).toEqual(new Map([[2, morning]]))
    for (const { id } of await dueNow()) await outbox.settle(id, 'failed', morning, { reason: 'stale' })
    expect(await since(morning - HOUR)).toEqual(new Map([[1, null]]))
  })
  test('a message about two months counts in both of them', async () => {
    const { committee, put, messages, phoMoi } = await openScene()
    await put(1, parts(committee.id, ['meetingFigures', '2026-12'], ['reminder', period]))
    await put(2, parts(committee.id, ['meetingFigures', '2026-12']))
    const queued = (count: number) => [
      { branchId: phoMoi, state: 'queued', reason: null, opened: false, count },
    ]
    expect(await messages.ofMonth(committee.id, period)).toEqual(queued(1))
    expect(await messages.ofMonth(committee.id, '2026-12')).toEqual(queued(2))
    expect(await messages.ofMonth(committee.id, '2026-10')).toEqual([])
  })

  test('a rung that asks for the month counts, wherever in its message; one that only tells does not', async () => {
    const { committee, put, messages, about } = await openScene()
    await put(1, parts(committee.id, ['meeting', '2026-12'], ['reminder', period]))
    await put(2, parts(committee.id, ['deputy', period]))
    await put(3, parts(committee.id, ['meeting', period]))
    await put(4, parts(committee.id, ['reminder', '2026-12']))
    const found = await messages.reminded(about, [1, 2, 3, 4], morning - HOUR, 'own')
    expect(new Set(found.keys())).toEqual(new Set([1, 2]))
  })

  test('the moment of the last reminder by hand is known, once it has left', async () => {
    const { committee, put, sendAll, messages } = await openScene()
    const byHand = (since: number) => messages.byHand(committee.id, [period, '2026-12'], since)
    await put(1)
    await put(2, { job: 'nhac' })
    await put(3, { job: 'nhac', period: '2026-10' })
    expect(await byHand(morning - HOUR)).toEqual(new Map())
    await sendAll(morning)
    expect(await byHand(morning - HOUR)).toEqual(new Map([[2, morning]]))
    expect(await byHand(morning)).toEqual(new Map())
  })
})
