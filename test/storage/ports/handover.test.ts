import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Address } from '../../../src/domain/office.ts'
import { databaseKinds, freshDatabase } from '../../support/databases.ts'
import { doing, invite, morning, openNovember, sceneOn } from './scene.ts'

const DAY = 86_400_000

describe.each(databaseKinds)('offices that end, %s database', (kind) => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  let chats = 0
  beforeAll(async () => {
    database = await freshDatabase(kind)
  })
  afterAll(() => database.drop())

  const newChat = (): Address => ({ channel: 'telegram', id: `gone-${(chats += 1)}` })

  async function secretaryOf() {
    const scene = await sceneOn(database)
    const by = newChat()
    await scene.offices.redeem(await invite(scene, 'secretary', { branchIds: [scene.phoMoi] }), doing({ by }))
    const [held] = await scene.offices.held(scene.committee.id)
    if (held === undefined) throw new Error('Nobody holds the office.')
    return { ...scene, scene, by, held }
  }

  test('what an update handed over is known by its key, also when it comes again', async () => {
    const { scene, offices, phoMoi, by, held } = await secretaryOf()
    const hash = await invite(scene, 'secretary', { branchIds: [phoMoi] })
    const taking = doing({ by: newChat() })
    for (let count = 0; count < 2; count += 1) {
      expect(await offices.redeem(hash, taking)).toBe('redeemed')
      expect(await offices.endedBy(taking.key)).toEqual([held])
    }
    expect(held).toMatchObject({ address: by, role: 'secretary', branchId: phoMoi, since: morning })
    expect(await offices.endedBy('another')).toEqual([])
  })

  test('of two who use one code at once, one holds the office', async () => {
    const { scene, offices, phoMoi, committee } = await secretaryOf()
    const hash = await invite(scene, 'secretary', { branchIds: [phoMoi] })
    const tries = [doing({ by: newChat() }), doing({ by: newChat() })]
    const results = await Promise.all(tries.map((one) => offices.redeem(hash, one)))
    expect(results.toSorted()).toEqual(['redeemed', 'used'])
    expect(await offices.held(committee.id)).toHaveLength(1)
  })

  test('whoever holds it already does not use the code, nor replaces themselves', async () => {
    const { scene, offices, phoMoi, sinChai, by, held, committee } = await secretaryOf()
    const hash = await invite(scene, 'secretary', { branchIds: [phoMoi] })
    expect(await offices.redeem(hash, doing({ by }))).toBe('held')
    expect(await offices.held(committee.id)).toEqual([held])
    expect(await offices.redeem(hash, doing({ by: newChat() }))).toBe('redeemed')
    const two = await invite(scene, 'secretary', { branchIds: [phoMoi, sinChai] })
    const taking = doing({ by })
    expect(await offices.redeem(two, taking)).toBe('redeemed')
    expect(await offices.endedBy(taking.key)).toHaveLength(1)
  })

  test('an office ends once, by the update that ended it, in its own committee', async () => {
    const { offices, held, committee } = await secretaryOf()
    const elsewhere = { ...held, committeeId: committee.id + 1 }
    expect(await offices.end(elsewhere, 'ended', doing())).toBe(false)
    const leaving = doing({ accountId: held.accountId })
    expect(await offices.end(held, 'left', leaving)).toBe(true)
    expect(await offices.end(held, 'left', leaving)).toBe(true)
    expect(await offices.end(held, 'ended', doing())).toBe(false)
    expect(await offices.endedBy(leaving.key)).toEqual([held])
    expect(await offices.held(committee.id)).toEqual([])
    expect(await offices.rolesOf(held.accountId)).toEqual([])
  })

  test('a pause holds until its instant, and the same update again changes nothing', async () => {
    const { offices, held, by, committee } = await secretaryOf()
    const until = morning + 3 * DAY
    const pausing = doing()
    const paused = [{ ...held, pausedUntil: until }]
    expect(await offices.pause([held], until, pausing)).toEqual(paused)
    expect((await offices.holders(committee.id))[0]?.pausedUntil).toBe(until)
    expect((await offices.whoIs(by, until - 1))?.holdings[0]?.pausedUntil).toBe(until)
    expect((await offices.whoIs(by, until))?.holdings[0]?.pausedUntil).toBeUndefined()
    expect(await offices.pause([held], until + DAY, pausing)).toEqual(paused)
    expect(await offices.pause([held], null, doing())).toEqual([held])
    expect(await offices.pause([held], null, doing())).toEqual([])
  })

  test('an address is forgotten when no office is left; what was answered stays', async () => {
    const { scene, offices, outbox, held, by, committee, phoMoi } = await secretaryOf()
    const report = await openNovember(scene)
    const message = {
      key: `forget:${by.id}`,
      job: 'office',
      committeeId: committee.id,
      period: '2026-11',
      branchId: phoMoi,
      role: 'secretary' as const,
      accountId: held.accountId,
      address: by,
      notice: { kind: 'officeLeft' as const, offices: [] },
      at: morning,
      until: morning + DAY,
    }
    await outbox.add([message], morning)
    await offices.noteWrongCode(by, morning, `wrong:${by.id}`)
    expect(await offices.forget(by, morning)).toBe(false)
    await offices.end(held, 'left', doing())
    expect(await offices.forget(by, morning)).toBe(true)
    expect(await offices.forget(by, morning)).toBe(true)
    expect(await offices.wrongCodes(by, 0)).toEqual([])
    const { prisma } = database
    expect(await prisma.account.count({ where: { address: by.id } })).toBe(0)
    expect(await prisma.account.count({ where: { id: held.accountId } })).toBe(1)
    expect(await prisma.outbox.findMany({ where: { key: message.key } })).toMatchObject([
      { state: 'failed', reason: 'forgotten', address: expect.not.stringContaining(by.id) },
    ])
    expect(await scene.reports.load(report)).not.toBeNull()
  })
})
