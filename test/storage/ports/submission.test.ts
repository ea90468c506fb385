import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '../../../src/domain/report.ts'
import { databaseKinds, freshDatabase } from '../../support/databases.ts'
import { doing, given, loaded, morning, openNovember, pending, type Scene, sceneOn, submit } from './scene.ts'

const official = (value: number) => [{ indicator: 'member_official', figure: given(value) }]

const filled = async (scene: Scene): Promise<Report> => {
  const report = await openNovember(scene)
  await scene.reports.save(report, [...official(20), { indicator: 'party_fee', figure: pending }], doing())
  return loaded(scene, report)
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
    const receipt = await submit(scene, report, { late: true })
    expect(receipt).toEqual({ number: 1, at: morning, revision: 1, code: expect.stringMatching(/^BN-/) })
    expect(await scene.reports.load(report)).toMatchObject({
      status: 'submitted',
      receipt,
      revision: 1,
      submittedAt: morning,
    })
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
      numbers.push((await submit(scene, report)).number)
    }
    expect(numbers).toEqual([1, 2])
    expect(await submit(elsewhere, await filled(elsewhere))).toMatchObject({ number: 1 })
  })

  test('the same update again gives the same receipt', async () => {
    const scene = await sceneOn(database)
    const report = await filled(scene)
    const once = doing()
    const receipt = await submit(scene, report, { doing: once })
    expect(await submit(scene, report, { doing: { ...once, at: morning + 60_000 } })).toEqual(receipt)
  })

  test('an update that comes again after the report was returned does not submit it once more', async () => {
    const scene = await sceneOn(database)
    const report = await filled(scene)
    const once = doing()
    const receipt = await submit(scene, report, { doing: once })
    await returned(report)
    expect(await submit(scene, report, { doing: once })).toEqual(receipt)
    expect(await loaded(scene, report)).toMatchObject({ status: 'returned', revision: 1 })
  })

  test('of several who submit at the same moment one holds the receipt', async () => {
    const scene = await sceneOn(database)
    const report = await filled(scene)
    const said = await Promise.all([1, 2, 3, 4, 5].map(() => scene.reports.submit(report, false, doing())))
    expect(said.filter(({ kind }) => kind !== 'taken')).toMatchObject([
      { kind: 'submitted', receipt: { number: 1, at: morning, revision: 1 } },
    ])
    expect((await scene.reports.view(report))?.revisions).toHaveLength(1)
  })

  test('branches that submit at the same moment get different numbers', async () => {
    const scene = await sceneOn(database)
    const reports = await Promise.all(
      ['2026-08', '2026-09', '2026-10', '2026-11'].map((period) =>
        scene.reports.open({ branchId: scene.phoMoi, period }, scene.committee.id, 1, doing()),
      ),
    )
    const receipts = await Promise.all(reports.map((report) => submit(scene, report)))
    expect(new Set(receipts.map(({ number }) => number))).toEqual(new Set([1, 2, 3, 4]))
  })

  test('closes the report: no figure changes any more', async () => {
    const scene = await sceneOn(database)
    const report = await filled(scene)
    await submit(scene, report)
    expect(await scene.reports.save(report, official(21), doing())).toBe('closed')
    expect((await scene.reports.load(report))?.figures.member_official).toEqual(given(20))
  })

  test('an update that was stored before the submission is repeated, not refused', async () => {
    const scene = await sceneOn(database)
    const report = await filled(scene)
    const once = doing()
    await scene.reports.save(report, official(21), once)
    await submit(scene, await loaded(scene, report))
    expect(await scene.reports.save(report, official(21), once)).toBe('repeated')
  })

  test('a figure that another has changed since it was read is not submitted unseen', async () => {
    const scene = await sceneOn(database)
    const read = await filled(scene)
    await scene.reports.save(read, official(21), doing())
    expect(await scene.reports.submit(read, false, doing())).toEqual({ kind: 'changed' })
    const now = await loaded(scene, read)
    expect(now).toMatchObject({ status: 'draft', receipt: null })
    expect((await scene.reports.view(read))?.revisions).toEqual([])
    expect(await submit(scene, now)).toMatchObject({ number: 1, at: morning, revision: 1 })
  })

  test('the same figure in other words is the one that was read', async () => {
    const scene = await sceneOn(database)
    const read = await filled(scene)
    await scene.reports.save(read, [{ indicator: 'member_official', figure: given(20, 'hai mươi') }], doing())
    expect(await scene.reports.submit(read, false, doing())).toMatchObject({ kind: 'submitted' })
  })

  test('answers at the moment of the submission are either in it or refused', async () => {
    const scene = await sceneOn(database)
    const report = await filled(scene)
    const saves = Array.from({ length: 12 }, (_, index) =>
      scene.reports.save(report, [{ indicator: `i${index}`, figure: given(index) }], doing()),
    )
    const submitting = (async () => {
      for (;;) {
        const read = await loaded(scene, report)
        if ((await scene.reports.submit(read, false, doing())).kind === 'submitted') return read
      }
    })()
    const said = await Promise.all(saves)
    const read = await submitting
    const view = await scene.reports.view(report)
    const submitted = view?.revisions[0]?.changes.map(({ indicator }) => indicator) ?? []
    const saved = said.flatMap((one, index) => (one === 'saved' ? [`i${index}`] : []))
    expect(submitted.toSorted()).toEqual(['member_official', 'party_fee', ...saved].toSorted())
    expect(view?.figures).toEqual(read.figures)
    expect(Object.keys(read.figures).toSorted()).toEqual(submitted.toSorted())
  })

  test('revision 1 holds every figure, with the office and the platform it came from', async () => {
    const scene = await sceneOn(database)
    const report = await filled(scene)
    await submit(scene, report, { doing: doing({ role: 'officer' }) })
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
    const first = await submit(scene, report)
    await returned(report)
    expect(await scene.reports.save(report, official(21), doing())).toBe('saved')
    const again = { late: true, doing: doing({ at: morning + 60_000 }) }
    const receipt = await submit(scene, await loaded(scene, report), again)
    expect(receipt).toMatchObject({ number: 1, at: morning, revision: 2 })
    expect(receipt.code).not.toBe(first.code)
    const view = await scene.reports.view(report)
    expect(view).toMatchObject({ late: false, submittedAt: morning })
    expect(view?.revisions[1]).toMatchObject({
      number: 2,
      at: morning + 60_000,
      changes: [{ indicator: 'member_official', old: 20, new: 21, words: '21' }],
    })
  })
})
