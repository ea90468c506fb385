import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Figure } from '../../../src/domain/figure.ts'
import { databaseKinds, freshDatabase } from '../../support/databases.ts'
import {
  doing,
  facts,
  given,
  loaded,
  openNovember,
  pending,
  type Scene,
  sceneOn,
  setupOf,
  submit,
} from './scene.ts'

const november = (scene: Scene) => scene.reports.load({ branchId: scene.phoMoi, period: '2026-11' })

const official = (value: number) => [{ indicator: 'member_official', figure: given(value) }]

describe.each(databaseKinds)('a draft, %s database', (kind) => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  beforeAll(async () => {
    database = await freshDatabase(kind)
  })
  afterAll(() => database.drop())

  test('a month that nobody began has no report', async () => {
    expect(await november(await sceneOn(database))).toBeNull()
  })

  test('the first answer opens the draft, with the facts of its month', async () => {
    const scene = await sceneOn(database)
    const report = await openNovember(scene)
    expect(report).toEqual({
      id: report.id,
      committeeId: scene.committee.id,
      branchId: scene.phoMoi,
      period: '2026-11',
      branch: { code: 'pho_moi', ...facts('Phố Mới') },
      formVersion: 1,
      status: 'draft',
      figures: {},
      previous: null,
      receipt: null,
      revision: 0,
      submittedAt: null,
      unlockedUntil: null,
      returned: null,
      explanations: {},
    })
    expect(await november(scene)).toEqual(report)
  })

  test('a draft stays with the form of its first answer', async () => {
    const scene = await sceneOn(database)
    const { id } = await openNovember(scene)
    const ref = { branchId: scene.phoMoi, period: '2026-11' }
    const again = await scene.reports.open(ref, scene.committee.id, 2, doing())
    expect(again).toMatchObject({ id, formVersion: 1 })
  })

  test('two who begin at the same moment share one draft', async () => {
    const scene = await sceneOn(database)
    const drafts = await Promise.all([1, 2, 3, 4].map(() => openNovember(scene)))
    expect(new Set(drafts.map(({ id }) => id)).size).toBe(1)
  })

  test('a month in which the branch did not exist yet cannot be opened', async () => {
    const scene = await sceneOn(database, {
      branches: setupOf().branches.map((branch) => ({
        ...branch,
        facts: { from: '2026-12', value: facts('Sắp Mở') },
      })),
    })
    await expect(openNovember(scene)).rejects.toThrow('does not exist in 2026-11.')
    expect(await database.prisma.report.count({ where: { branchId: scene.phoMoi } })).toBe(0)
  })

  test('the four states of a figure stay apart', async () => {
    const scene = await sceneOn(database)
    const report = await openNovember(scene)
    const figures = {
      admitted_count: given(0, null),
      member_official: given(20, 'hai mươi'),
      meeting_date: given('2026-11-03', 'mùng 3'),
      party_fee: pending,
      quality: { state: 'not_applicable', words: null },
    } as const
    const changes = Object.entries(figures).map(([indicator, figure]) => ({ indicator, figure }))
    expect(await scene.reports.save(report, changes, doing())).toBe('saved')
    expect((await november(scene))?.figures).toEqual(figures)
  })

  test('an answer is put in the place of another, and taken away again', async () => {
    const scene = await sceneOn(database)
    const report = await openNovember(scene)
    const save = (figure: Figure | null) =>
      scene.reports.save(report, [{ indicator: 'member_official', figure }], doing())
    await save(given(20))
    await save(given('không rõ'))
    expect((await november(scene))?.figures).toEqual({ member_official: given('không rõ') })
    await save(null)
    expect((await november(scene))?.figures).toEqual({})
  })

  test('the same update again changes nothing', async () => {
    const scene = await sceneOn(database)
    const report = await openNovember(scene)
    const once = doing()
    expect(await scene.reports.save(report, official(20), once)).toBe('saved')
    expect(await scene.reports.save(report, official(21), once)).toBe('repeated')
    expect(await scene.reports.save(report, official(22), { ...once, key: 'khác' })).toBe('saved')
    expect(await scene.reports.save(report, official(20), once)).toBe('repeated')
    expect((await november(scene))?.figures).toEqual({ member_official: given(22) })
  })

  test('one update that arrives several times at once is stored once', async () => {
    const scene = await sceneOn(database)
    const report = await openNovember(scene)
    const once = doing()
    const said = await Promise.all(
      [1, 2, 3, 4, 5].map((value) => scene.reports.save(report, official(value), once)),
    )
    expect(said.toSorted()).toEqual(['repeated', 'repeated', 'repeated', 'repeated', 'saved'])
    expect(await database.prisma.answer.count({ where: { reportId: report.id } })).toBe(1)
  })

  test('figures of a report that is not there are a bug, and say so', async () => {
    const scene = await sceneOn(database)
    const report = { ...(await openNovember(scene)), id: 0 }
    await expect(scene.reports.save(report, [], doing())).rejects.toThrow('There is no report 0')
  })

  test('the month before is what was given as its opening', async () => {
    const opening = { period: '2026-10', official: 20, probationary: 2 }
    const scene = await sceneOn(database, {
      branches: setupOf().branches.map((branch) => ({ ...branch, opening })),
    })
    expect((await openNovember(scene)).previous).toEqual({
      member_official: given(20, null),
      member_probationary: given(2, null),
      member_total: given(22, null),
    })
    const later = { branchId: scene.phoMoi, period: '2026-12' }
    expect((await scene.reports.open(later, scene.committee.id, 1, doing())).previous).toBeNull()
  })

  test('the month before is the report of it, once that is submitted, whatever the opening says', async () => {
    const opening = { period: '2026-10', official: 20, probationary: 2 }
    const scene = await sceneOn(database, {
      branches: setupOf().branches.map((branch) => ({ ...branch, opening })),
    })
    const october = { branchId: scene.phoMoi, period: '2026-10' }
    const report = await scene.reports.open(october, scene.committee.id, 1, doing())
    await scene.reports.save(report, [{ indicator: 'member_official', figure: given(19) }], doing())
    expect((await openNovember(scene)).previous).toMatchObject({ member_official: given(20, null) })
    await submit(scene, await loaded(scene, report))
    expect((await november(scene))?.previous).toEqual({ member_official: given(19) })
  })

  test('many months are looked up at once, in the order in which they are asked for, begun or not', async () => {
    const opening = { period: '2026-10', official: 20, probationary: 2 }
    const scene = await sceneOn(database, {
      branches: setupOf().branches.map((branch) => ({ ...branch, opening })),
    })
    const { reports, phoMoi, sinChai } = scene
    const report = await openNovember(scene)
    const begun = await reports.begun([
      { branchId: sinChai, period: '2026-11' },
      { branchId: 0, period: '2026-11' },
      { branchId: phoMoi, period: '2026-11' },
      { branchId: phoMoi, period: '2026-12' },
      { branchId: sinChai, period: '2026-11' },
    ])
    const notBegun = { report: null, previous: report.previous }
    const nothing = { report: null, previous: null }
    expect(begun).toEqual([
      notBegun,
      nothing,
      { report: await reports.load(report), previous: report.previous },
      nothing,
      notBegun,
    ])
    expect(await reports.begun([])).toEqual([])
  })

  test('the month before may be an imported one', async () => {
    const scene = await sceneOn(database)
    const { phoMoi: branchId, committee } = scene
    const figures = { member_official: given(18), party_fee: pending }
    const month = { branchId, period: '2026-10', committeeId: committee.id, formVersion: 1, figures }
    await scene.reports.importMonths([month], doing().at)
    expect((await openNovember(scene)).previous).toEqual(figures)
  })
})
