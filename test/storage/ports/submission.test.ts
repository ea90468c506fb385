import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '../../../src/domain/report.ts'
import { databaseKinds, freshDatabase } from '../../support/databases.ts'
import { doing, given, morning, openNovember, pending, type Scene, sceneOn } from './scene.ts'

const official = (value: number) => [{ indicator: 'member_official', figure: given(value) }]

const filled = async (scene: Scene): Promise<Report> => {
  const report = await openNovember(scene)
  await scene.reports.save(report, [...official(20), { indicator: 'party_fee', figure: pending }], doing())
  return report
}

describe.each(databaseKinds)('a submission, %s database', (kind) => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  beforeAll(async () => {
    database = await freshDatabase(kind)
  })
  afterAll(() => database.drop())

  const returned = (report: Report) =>
    database.prisma.report.update({ where: { id: report.id }, data: { status: 'returned' } })

  test('gives a receipt that the report carries from then on', async () => {
    const scene = await sceneOn(database)
    const report = await filled(scene)
    const receipt = await scene.reports.submit(report, true, doing())
    expect(receipt).toEqual({ number: 1, at: morning, revision: 1 })
    expect(await scene.reports.load(report)).toMatchObject({ status: 'submitted', receipt })
    expect(await scene.reports.view(report)).toMatchObject({
      late: true,
      source: 'chat',
      submittedAt: morning,
    })
  })

  test('receipts are counted within the committee', async () => {
    const [scene, elsewhere] = [await sceneOn(database), await sceneOn(database)]
    const numbers = []
    for (const period of ['2026-10', '2026-11']) {
      const ref = { branchId: scene.sinChai, period }
      const report = await scene.reports.open(ref, scene.committee.id, 1, doing())
      numbers.push((await scene.reports.submit(report, false, doing()))?.number)
    }
    expect(numbers).toEqual([1, 2])
    expect(await elsewhere.reports.submit(await filled(elsewhere), false, doing())).toMatchObject({
      number: 1,
    })
  })

  test('the same update again gives the same receipt', async () => {
    const scene = await sceneOn(database)
    const report = await filled(scene)
    const once = doing()
    const receipt = await scene.reports.submit(report, false, once)
    expect(await scene.reports.submit(report, false, { ...once, at: morning + 60_000 })).toEqual(receipt)
  })

  test('of several who submit at the same moment one holds the receipt', async () => {
    const scene = await sceneOn(database)
    const report = await filled(scene)
    const receipts = await Promise.all(
      [1, 2, 3, 4, 5].map(() => scene.reports.submit(report, false, doing())),
    )
    expect(receipts.filter((receipt) => receipt !== null)).toEqual([{ number: 1, at: morning, revision: 1 }])
    expect((await scene.reports.view(report))?.revisions).toHaveLength(1)
  })

  test('branches that submit at the same moment get different numbers', async () => {
    const scene = await sceneOn(database)
    const reports = await Promise.all(
      ['2026-08', '2026-09', '2026-10', '2026-11'].map((period) =>
        scene.reports.open({ branchId: scene.phoMoi, period }, scene.committee.id, 1, doing()),
      ),
    )
    const receipts = await Promise.all(reports.map((report) => scene.reports.submit(report, false, doing())))
    expect(new Set(receipts.map((receipt) => receipt?.number))).toEqual(new Set([1, 2, 3, 4]))
  })

  test('closes the report: no figure changes any more', async () => {
    const scene = await sceneOn(database)
    const report = await filled(scene)
    await scene.reports.submit(report, false, doing())
    expect(await scene.reports.save(report, official(21), doing())).toBe('closed')
    expect((await scene.reports.load(report))?.figures.member_official).toEqual(given(20))
  })

  test('an update that was stored before the submission is repeated, not refused', async () => {
    const scene = await sceneOn(database)
    const report = await filled(scene)
    const once = doing()
    await scene.reports.save(report, official(21), once)
    await scene.reports.submit(report, false, doing())
    expect(await scene.reports.save(report, official(21), once)).toBe('repeated')
  })

  test('answers at the moment of the submission are either in it or refused', async () => {
    const scene = await sceneOn(database)
    const report = await filled(scene)
    const saves = Array.from({ length: 12 }, (_, index) =>
      scene.reports.save(report, [{ indicator: `i${index}`, figure: given(index) }], doing()),
    )
    const submit = scene.reports.submit(report, false, doing())
    const said = await Promise.all(saves)
    await submit
    const view = await scene.reports.view(report)
    const submitted = view?.revisions[0]?.changes.map(({ indicator }) => indicator) ?? []
    const saved = said.flatMap((one, index) => (one === 'saved' ? [`i${index}`] : []))
    expect(submitted.toSorted()).toEqual(['member_official', 'party_fee', ...saved].toSorted())
    expect(Object.keys(view?.figures ?? {}).toSorted()).toEqual(submitted.toSorted())
  })

  test('revision 1 holds every figure, with the office and the platform it came from', async () => {
    const scene = await sceneOn(database)
    const report = await filled(scene)
    await scene.reports.submit(report, false, doing({ role: 'officer' }))
    const view = await scene.reports.view(report)
    expect(view?.revisions).toEqual([
      {
        number: 1,
        at: morning,
        office: 'officer',
        channel: 'telegram',
        reason: null,
        changes: expect.arrayContaining([
          { indicator: 'member_official', old: null, new: 20, words: '20' },
          { indicator: 'party_fee', old: null, new: 'pending', words: 'chưa có số liệu' },
        ]),
      },
    ])
    expect(view?.revisions[0]?.changes).toHaveLength(2)
  })

  test('a returned report takes answers again; submitted anew it keeps its receipt and its time', async () => {
    const scene = await sceneOn(database)
    const report = await filled(scene)
    await scene.reports.submit(report, false, doing())
    await returned(report)
    expect(await scene.reports.save(report, official(21), doing())).toBe('saved')
    const receipt = await scene.reports.submit(report, true, doing({ at: morning + 60_000 }))
    expect(receipt).toEqual({ number: 1, at: morning, revision: 2 })
    const view = await scene.reports.view(report)
    expect(view).toMatchObject({ late: false, submittedAt: morning })
    expect(view?.revisions[1]).toMatchObject({
      number: 2,
      at: morning + 60_000,
      changes: [{ indicator: 'member_official', old: 20, new: 21, words: '21' }],
    })
  })
})
