import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FigureChange } from '../../../src/domain/figure.ts'
import { makeStatistics } from '../../../src/storage/statistics.ts'
import { databaseKinds, freshDatabase } from '../../support/databases.ts'
import { doing, given, loaded, pending, type Scene, sceneOn, submit } from './scene.ts'

const change = (indicator: string, figure: FigureChange['figure']): FigureChange => ({ indicator, figure })

const filed = async (
  scene: Scene,
  branchId: number,
  period: string,
  official: number,
  role = 'secretary' as const,
) => {
  const report = await scene.reports.open({ branchId, period }, scene.committee.id, 1, doing())
  const changes = [
    change('member_official', given(official)),
    change('candidates_tracked', pending),
    change('meeting_status', given('da_hop')),
  ]
  await scene.reports.save(report, changes, doing())
  await submit(scene, await loaded(scene, report), { doing: doing({ role }) })
  return loaded(scene, report)
}

/** Each table of totals counted from the reports themselves, as nobody keeps it. */
const recount = `
  SELECT report.committee_id, report.period, figure.indicator,
    coalesce(sum(figure.number) FILTER (WHERE figure.state = 'given'), 0)::int AS value,
    count(*) FILTER (WHERE figure.state = 'given')::int AS given,
    count(*) FILTER (WHERE figure.state = 'not_applicable')::int AS not_applicable,
    count(*) FILTER (WHERE figure.state = 'pending')::int AS pending
  FROM report JOIN figure ON figure.report_id = report.id
  WHERE report.status IN ('submitted', 'approved') AND figure.text IS NULL
  GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`

const kept = `
  SELECT committee_id, period, indicator, value::int, given, not_applicable, pending
  FROM rollup ORDER BY 1, 2, 3`

describe.each(databaseKinds)('statistics, %s database', (kind) => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  beforeAll(async () => {
    database = await freshDatabase(kind)
  })
  afterAll(() => database.drop())

  const bothCounts = async () => {
    const [one, other] = await Promise.all([database.pool.query(kept), database.pool.query(recount)])
    return [one.rows, other.rows] as const
  }

  test('the kept totals are those of a full recount, whatever comes in and goes out', async () => {
    const scene = await sceneOn(database)
    await filed(scene, scene.phoMoi, '2026-10', 20)
    await filed(scene, scene.sinChai, '2026-10', 12)
    const [one, other] = await bothCounts()
    expect(one).toEqual(other)
    expect(one).toContainEqual({
      committee_id: scene.committee.id,
      period: '2026-10',
      indicator: 'member_official',
      value: 32,
      given: 2,
      not_applicable: 0,
      pending: 0,
    })

    await scene.reports.importMonths(
      [
        {
          committeeId: scene.committee.id,
          branchId: scene.phoMoi,
          period: '2026-09',
          formVersion: 1,
          figures: { member_official: given(19) },
        },
        {
          committeeId: scene.committee.id,
          branchId: scene.sinChai,
          period: '2026-08',
          formVersion: 1,
          figures: { member_official: given(11), admitted_count: { state: 'not_applicable', words: null } },
        },
      ],
      doing().at,
    )
    const [imported, recounted] = await bothCounts()
    expect(imported).toEqual(recounted)
    expect(imported.length).toBeGreaterThan(one.length)
  })

  test('a report that its branch denies is taken out again', async () => {
    const scene = await sceneOn(database)
    const report = await filed(scene, scene.phoMoi, '2026-10', 20, 'officer' as 'secretary')
    expect(await scene.reports.settleBehalf(report, false, doing())).toBe('denied')
    const [one, other] = await bothCounts()
    expect(one).toEqual(other)
    expect(one.filter(({ committee_id }) => committee_id === scene.committee.id)).toEqual([])
  })

  test('branches that submit at the same moment are all counted', async () => {
    const scene = await sceneOn(database)
    await Promise.all([filed(scene, scene.phoMoi, '2026-10', 20), filed(scene, scene.sinChai, '2026-10', 12)])
    const [one, other] = await bothCounts()
    expect(one).toEqual(other)
  })

  test('the nation is every committee together', async () => {
    const scenes = [await sceneOn(database), await sceneOn(database)]
    for (const scene of scenes) await filed(scene, scene.phoMoi, '2026-05', 7)
    const nation = await makeStatistics(database).nation('2026-05')
    expect(nation).toContainEqual({
      indicator: 'member_official',
      value: 14,
      given: 2,
      notApplicable: 0,
      pending: 0,
    })
    expect(nation).toContainEqual({
      indicator: 'candidates_tracked',
      value: 0,
      given: 0,
      notApplicable: 0,
      pending: 2,
    })
  })

  test('a question is given the branches of its own committee in their order, and the form of its month', async () => {
    const scene = await sceneOn(database)
    await sceneOn(database)
    await filed(scene, scene.sinChai, '2026-10', 12)
    const terms = await makeStatistics(database).terms(scene.committee.id, '2026-10')
    expect(terms.histories).toEqual(await scene.registry.histories(scene.committee.id))
    expect(terms.histories.map(({ id, hasReports }) => [id, hasReports])).toEqual([
      [scene.phoMoi, false],
      [scene.sinChai, true],
    ])
    expect(terms).toMatchObject({ formVersion: 1, targets: scene.setup.targets, demo: false })
  })

  test('a question is given the figures that it asks for, of its own committee alone', async () => {
    const scene = await sceneOn(database)
    const elsewhere = await sceneOn(database)
    await filed(scene, scene.phoMoi, '2026-10', 20)
    await filed(elsewhere, elsewhere.phoMoi, '2026-10', 9)
    const statistics = makeStatistics(database)
    expect(
      await statistics.months(
        scene.committee.id,
        ['2026-09', '2026-10'],
        ['member_official', 'meeting_status'],
      ),
    ).toEqual([
      {
        branchId: scene.phoMoi,
        period: '2026-10',
        status: 'submitted',
        late: false,
        figures: {
          member_official: { state: 'given', value: 20, words: null },
          meeting_status: { state: 'given', value: 'da_hop', words: null },
        },
      },
    ])
  })
})
