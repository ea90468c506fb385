import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseKinds, freshDatabase } from '../../support/databases.ts'
import { doing, loaded, morning, openNovember, type Scene, sceneOn, submit } from './scene.ts'

async function filedByOffice(scene: Scene) {
  const report = await openNovember(scene)
  await submit(scene, report, { doing: doing({ role: 'office' }) })
  return report
}

describe.each(databaseKinds)('what a branch says to a report filed for it, %s database', (kind) => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  beforeAll(async () => {
    database = await freshDatabase(kind)
  })
  afterAll(() => database.drop())

  const rowOf = (id: number) => database.prisma.report.findUniqueOrThrow({ where: { id } })

  test('only what somebody else filed waits for it, and only until it is said', async () => {
    const scene = await sceneOn(database)
    const own = { branchId: scene.sinChai, period: '2026-11' }
    await submit(scene, await scene.reports.open(own, scene.committee.id, 1, doing()))
    expect(await scene.reports.awaitsBranch(own)).toBe(false)
    const report = await filedByOffice(scene)
    expect(await scene.reports.awaitsBranch(report)).toBe(true)
    expect(await scene.reports.settleBehalf(report, true, doing())).toBe('confirmed')
    expect(await scene.reports.awaitsBranch(report)).toBe(false)
    expect(await loaded(scene, report)).toMatchObject({ status: 'submitted' })
  })

  test.each([
    [true, 'confirmed', 'submitted'],
    [false, 'denied', 'returned'],
  ])('the update that said it may come again (agreed: %s)', async (agreed, said, status) => {
    const scene = await sceneOn(database)
    const report = await filedByOffice(scene)
    const once = doing({ accountId: 31 })
    expect(await scene.reports.settleBehalf(report, agreed, once)).toBe(said)
    expect(await scene.reports.settleBehalf(report, agreed, { ...once, at: morning + 60_000 })).toBe(said)
    expect(await scene.reports.settleBehalf(report, !agreed, doing())).toBe('nothing')
    expect(await loaded(scene, report)).toMatchObject({ status })
    const { behalf, behalfKey, behalfAccountId, behalfAt } = await rowOf(report.id)
    expect([behalf, behalfKey, behalfAccountId, behalfAt?.getTime()]).toEqual([said, once.key, 31, morning])
  })

  test('a denial that comes again does not deny what was filed anew since', async () => {
    const scene = await sceneOn(database)
    const report = await filedByOffice(scene)
    const denial = doing()
    await scene.reports.settleBehalf(report, false, denial)
    await submit(scene, report, { doing: doing({ role: 'office' }) })
    expect(await scene.reports.settleBehalf(report, false, denial)).toBe('denied')
    expect(await loaded(scene, report)).toMatchObject({ status: 'submitted' })
    expect(await scene.reports.awaitsBranch(report)).toBe(true)
  })

  test('of several who say it at the same moment the word of one counts', async () => {
    const scene = await sceneOn(database)
    const report = await filedByOffice(scene)
    const said = await Promise.all(
      [true, false, true, false].map((agreed) => scene.reports.settleBehalf(report, agreed, doing())),
    )
    expect(said.filter((one) => one !== 'nothing')).toHaveLength(1)
  })

  test('to a month without a report there is nothing to say', async () => {
    const scene = await sceneOn(database)
    const ref = { branchId: scene.phoMoi, period: '2026-11' }
    expect(await scene.reports.settleBehalf(ref, false, doing())).toBe('nothing')
    expect(await scene.reports.awaitsBranch(ref)).toBe(false)
  })
})
