import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseKinds, freshDatabase } from '../../support/databases.ts'
import { doing, loaded, openNovember, sceneOn, submit } from './scene.ts'

const because = (reason: string) => ({ R23: { reason, about: '18 → 23' } })

describe.each(databaseKinds)('the reason for a rule that does not hold, %s database', (kind) => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  beforeAll(async () => {
    database = await freshDatabase(kind)
  })
  afterAll(() => database.drop())

  test('takes the place of an earlier one, and stands beside those for other rules', async () => {
    const scene = await sceneOn(database)
    const report = await openNovember(scene)
    await scene.reports.explain(report, { R21: { reason: 'mới tách', about: '9' } }, doing())
    await scene.reports.explain(report, because('nhập tạm'), doing())
    expect(await scene.reports.explain(report, because('sáp nhập'), doing())).toBe(true)
    expect((await loaded(scene, report)).explanations).toEqual({
      R21: { reason: 'mới tách', about: '9' },
      ...because('sáp nhập'),
    })
  })

  test('is taken again from the update that submitted the report with it, and from no other', async () => {
    const scene = await sceneOn(database)
    const report = await openNovember(scene)
    const once = doing()
    expect(await scene.reports.explain(report, because('sáp nhập'), once)).toBe(true)
    const receipt = await submit(scene, report, { doing: once })
    expect(await scene.reports.explain(report, because('sáp nhập'), once)).toBe(true)
    expect(await submit(scene, report, { doing: once })).toEqual(receipt)
    expect(await scene.reports.explain(report, because('chia tách'), doing())).toBe(false)
    expect((await loaded(scene, report)).explanations).toEqual(because('sáp nhập'))
  })
})
