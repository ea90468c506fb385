import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openingFigures } from '../../../src/domain/opening.ts'
import { databaseKinds, freshDatabase } from '../../support/databases.ts'
import { doing, given, morning, openNovember, type Scene, sceneOn } from './scene.ts'

describe.each(databaseKinds)('the months of a committee, %s database', (kind) => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  beforeAll(async () => {
    database = await freshDatabase(kind)
  })
  afterAll(() => database.drop())

  const figures = {
    member_official: given(18),
    meeting_date: given('2026-10-03'),
    party_fee: { state: 'pending', words: null },
    quality: { state: 'not_applicable', words: null },
  } as const

  const imported = ({ committee }: Scene, branchId: number, period: string) => ({
    branchId,
    period,
    committeeId: committee.id,
    formVersion: 1,
    figures,
  })

  test('the months before a report are those that count, and an opening where there is none', async () => {
    const scene = await sceneOn(database)
    const { reports, phoMoi } = scene
    const before = (months: number) => reports.history({ branchId: phoMoi, period: '2026-12' }, months)
    const opening = { branchId: phoMoi, period: '2026-10', official: 20, probationary: 2 }
    await database.prisma.opening.create({ data: opening })
    const opened = openingFigures(opening)
    expect(await before(2)).toEqual({ '2026-10': opened })
    await openNovember(scene)
    expect(await before(2)).toEqual({ '2026-10': opened })
    await reports.importMonths(
      ['2026-09', '2026-10', '2026-12'].map((period) => imported(scene, phoMoi, period)),
      morning,
    )
    expect(await before(2)).toEqual({ '2026-10': figures })
    expect(await before(24)).toEqual({ '2026-09': figures, '2026-10': figures })
    expect(await before(1)).toEqual({})
  })

  test('every report of those months comes with its status and its figures, oldest first', async () => {
    const scene = await sceneOn(database)
    const { reports, committee, phoMoi, sinChai } = scene
    const other = await sceneOn(database)
    await other.reports.importMonths([imported(other, other.phoMoi, '2026-10')], morning)
    await reports.importMonths(
      [imported(scene, sinChai, '2026-10'), imported(scene, phoMoi, '2026-09')],
      morning,
    )
    const draft = await openNovember(scene)
    await reports.save(draft, [{ indicator: 'member_official', figure: given(0) }], doing())
    const months = await reports.months(committee.id, ['2026-11', '2026-10'])
    expect(months).toEqual([
      {
        branchId: sinChai,
        period: '2026-10',
        status: 'approved',
        late: false,
        source: 'import',
        submittedAt: morning,
        formVersion: 1,
        figures,
        explanations: {},
      },
      {
        branchId: phoMoi,
        period: '2026-11',
        status: 'draft',
        late: false,
        source: 'chat',
        submittedAt: null,
        formVersion: 1,
        figures: { member_official: given(0) },
        explanations: {},
      },
    ])
    expect(await reports.months(committee.id, [])).toEqual([])
  })

  test('the statuses of some branches in some months; nothing for a month that nobody began', async () => {
    const scene = await sceneOn(database)
    const { reports, phoMoi, sinChai } = scene
    await reports.importMonths([imported(scene, phoMoi, '2026-10')], morning)
    await openNovember(scene)
    expect(await reports.statuses([phoMoi, sinChai], ['2026-10', '2026-11', '2026-12'])).toEqual([
      { branchId: phoMoi, period: '2026-10', status: 'approved', number: null, revision: 1, lacks: false },
      { branchId: phoMoi, period: '2026-11', status: 'draft', number: null, revision: 0, lacks: false },
    ])
    expect(await reports.statuses([sinChai], ['2026-10'])).toEqual([])
  })

  test('an imported month is approved and locked, and its first revision says where it came from', async () => {
    const scene = await sceneOn(database)
    const month = imported(scene, scene.phoMoi, '2026-10')
    await scene.reports.importMonths([month], morning)
    const view = await scene.reports.view(month)
    expect(view).toMatchObject({ status: 'approved', source: 'import', submittedAt: morning, figures })
    expect(view?.revisions).toMatchObject([{ number: 1, at: morning, office: null, channel: 'import' }])
    const changes = view?.revisions[0]?.changes.map(({ indicator, old, new: now }) => [indicator, old, now])
    expect(changes?.toSorted()).toEqual([
      ['meeting_date', null, '2026-10-03'],
      ['member_official', null, 18],
      ['party_fee', null, 'pending'],
      ['quality', null, 'n/a'],
    ])
    const row = await database.prisma.report.findFirst({ where: { branchId: scene.phoMoi } })
    expect(row?.lockedAt?.getTime()).toBe(morning)
    const report = await scene.reports.load(month)
    if (report === null) throw new Error('The imported month is not there.')
    expect(report.receipt).toBeNull()
    expect(await scene.reports.save(report, [{ indicator: 'a', figure: given(1) }], doing())).toBe('closed')
    expect(await scene.reports.submit(report, false, doing())).toEqual({ kind: 'taken' })
  })

  test('an import may hold a month without any count, and no month at all', async () => {
    const scene = await sceneOn(database)
    const [october, september] = ['2026-10', '2026-09'].map((period) => imported(scene, scene.phoMoi, period))
    if (october === undefined || september === undefined) throw new Error('Two months were made.')
    await scene.reports.importMonths([], morning)
    await scene.reports.importMonths([{ ...october, figures: {} }], morning)
    const { meeting_date } = figures
    await scene.reports.importMonths([{ ...september, figures: { meeting_date } }], morning)
    expect((await scene.reports.view(october))?.figures).toEqual({})
    expect((await scene.reports.view(september))?.figures).toEqual({ meeting_date })
  })

  test('an import with one month that has a report already stores none of its months', async () => {
    const scene = await sceneOn(database)
    await openNovember(scene)
    const months = ['2026-10', '2026-11'].map((period) => imported(scene, scene.phoMoi, period))
    await expect(scene.reports.importMonths(months, morning)).rejects.toThrow('Unique constraint')
    expect(await scene.reports.view({ branchId: scene.phoMoi, period: '2026-10' })).toBeNull()
  })

  test('many years fit into one import', async () => {
    const scene = await sceneOn(database)
    const wide = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`i${index}`, given(index)]))
    const months = Array.from({ length: 240 }, (_, index) => {
      const period = `${2000 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
      return { ...imported(scene, scene.phoMoi, period), figures: wide }
    })
    await scene.reports.importMonths(months, morning)
    expect(await scene.reports.months(scene.committee.id, ['2019-12'])).toMatchObject([{ figures: wide }])
  })

  test('no report, no view', async () => {
    const scene = await sceneOn(database)
    expect(await scene.reports.view({ branchId: scene.phoMoi, period: '2026-11' })).toBeNull()
  })
})
