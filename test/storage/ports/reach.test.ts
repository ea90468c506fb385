import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Address } from '../../../src/domain/office.ts'
import type { OutboxMessage } from '../../../src/services/ports/outbox.ts'
import { databaseKinds, freshDatabase } from '../../support/databases.ts'
import { doing, invite, morning, type Scene, sceneOn } from './scene.ts'

const minute = 60_000

describe.each(databaseKinds)('who is reached and who has opened, %s database', (kind) => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  let chats = 0
  beforeAll(async () => {
    database = await freshDatabase(kind)
  })
  afterAll(() => database.drop())

  /** A secretary, of Phố Mới unless told otherwise, in a chat of their own. */
  const secretary = async (
    scene: Scene,
    branchId = scene.phoMoi,
  ): Promise<Address & { readonly accountId: number }> => {
    const by = { channel: 'telegram', id: `reach-${(chats += 1)}` }
    await scene.offices.redeem(await invite(scene, 'secretary', { branchIds: [branchId] }), doing({ by }))
    return { ...by, accountId: (await scene.offices.whoIs(by, morning))?.accountId ?? 0 }
  }
  const sent = async ({ outbox }: Scene, { accountId, ...address }: Address & { accountId: number }) => {
    const message: OutboxMessage = {
      key: `${address.id}:${(chats += 1)}`,
      job: 'reminder',
      committeeId: 1,
      period: '2026-11',
      branchId: null,
      role: 'secretary',
      accountId,
      address,
      notice: { kind: 'opening', period: '2026-11', branches: ['Phố Mới'], dueDay: '2026-12-03' },
      at: morning,
      until: morning + 60 * minute,
    }
    await outbox.add([message], morning)
    const row = await database.prisma.outbox.findUniqueOrThrow({ where: { key: message.key } })
    await outbox.settle(row.id, 'sent', morning, {})
    return async () => (await database.prisma.outbox.findUniqueOrThrow({ where: { id: row.id } })).openedAt
  }

  test('an account that is not reached is marked once, with what it is in its committee', async () => {
    const scene = await sceneOn(database)
    const address = await secretary(scene)
    const marked = await scene.offices.markUnreachable(address, '403 blocked', morning)
    expect(marked).toEqual([
      {
        accountId: address.accountId,
        committeeId: scene.committee.id,
        since: morning,
        offices: [{ role: 'secretary', branch: 'Phố Mới' }],
      },
    ])
    expect(await scene.offices.markUnreachable(address, '400 gone', morning + minute)).toEqual(marked)
    expect(await scene.offices.holders(scene.committee.id)).toMatchObject([{ reachable: false }])
    const account = await database.prisma.account.findUniqueOrThrow({ where: { id: address.accountId } })
    expect(account.unreachableReason).toBe('403 blocked')
  })

  test('nobody is marked where there is no account', async () => {
    const { offices } = await sceneOn(database)
    expect(await offices.markUnreachable({ channel: 'telegram', id: 'nobody' }, '403', morning)).toEqual([])
  })

  test('what is due to somebody who is not reached says why', async () => {
    const scene = await sceneOn(database)
    const { accountId, ...address } = await secretary(scene)
    await scene.offices.markUnreachable(address, '403 blocked', morning)
    const ofTheirs = { ...address, accountId }
    await sent(scene, ofTheirs)
    await database.prisma.outbox.updateMany({ where: { accountId }, data: { state: 'queued' } })
    const due = await scene.outbox.alone('telegram', (turn) => turn.due(10, morning, []))
    expect(due?.map(({ unreachable }) => unreachable)).toEqual(['403 blocked'])
    await database.prisma.outbox.deleteMany({ where: { accountId } })
  })

  test('somebody who writes is reached again', async () => {
    const scene = await sceneOn(database)
    const address = await secretary(scene)
    await scene.offices.markUnreachable(address, '403 blocked', morning)
    await scene.offices.whoIs(address, morning + minute)
    expect(await scene.offices.holders(scene.committee.id)).toMatchObject([{ reachable: true }])
    const [again] = await scene.offices.markUnreachable(address, '403 blocked', morning + 2 * minute)
    expect(again?.since).toBe(morning + 2 * minute)
  })

  test('somebody who comes back with a new invitation too', async () => {
    const scene = await sceneOn(database)
    const address = await secretary(scene)
    await scene.offices.markUnreachable(address, '403 blocked', morning)
    await scene.offices.redeem(await invite(scene, 'leader'), doing({ by: address }))
    const reachable = (await scene.offices.holders(scene.committee.id)).map((holder) => holder.reachable)
    expect(reachable).toEqual([true, true])
  })

  test('a message is opened when the person first does something after it', async () => {
    const scene = await sceneOn(database)
    const [address, other] = [await secretary(scene), await secretary(scene, scene.sinChai)]
    const [openedAt, openedByOther] = [await sent(scene, address), await sent(scene, other)]
    expect(await openedAt()).toBeNull()
    await scene.offices.whoIs(address, morning + minute)
    await scene.offices.whoIs(address, morning + 2 * minute)
    expect(await openedAt()).toEqual(new Date(morning + minute))
    expect(await openedByOther()).toBeNull()
  })
})
