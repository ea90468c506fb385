import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Figure } from '../../../src/domain/figure.ts'
import { databaseKinds, freshDatabase } from '../../support/databases.ts'
import { doing, given, loaded, morning, openNovember, pending, sceneOn, submit } from './scene.ts'

describe.each(databaseKinds)('every change of a figure is kept, %s database', (kind) => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  beforeAll(async () => {
    database = await freshDatabase(kind)
  })
  afterAll(() => database.drop())

  const answersOf = (reportId: number) =>
    database.prisma.answer.findMany({ where: { reportId }, orderBy: { id: 'asc' } })

  test('with what was before, the words, the office, the platform and the time', async () => {
    const scene = await sceneOn(database)
    const report = await openNovember(scene)
    const save = (figure: Figure | null) =>
      scene.reports.save(report, [{ indicator: 'member_official', figure }], doing())
    await save(given(20, 'hai mươi'))
    await save(pending)
    await save(given('không rõ'))
    await save(null)
    const answers = await answersOf(report.id)
    expect(answers.map(({ old, new: now, words }) => [old, now, words])).toEqual([
      [null, { state: 'given', value: 20 }, 'hai mươi'],
      [{ state: 'given', value: 20 }, { state: 'pending' }, 'chưa có số liệu'],
      [{ state: 'pending' }, { state: 'given', value: 'không rõ' }, 'không rõ'],
      [{ state: 'given', value: 'không rõ' }, null, null],
    ])
    expect(answers[0]).toMatchObject({ accountId: 1, role: 'secretary', channel: 'telegram' })
    expect(answers[0]?.at.getTime()).toBe(morning)
  })

  test('in one unbroken chain, also when many answer at the same moment', async () => {
    const scene = await sceneOn(database)
    const report = await openNovember(scene)
    const values = Array.from({ length: 30 }, (_, index) => index)
    await Promise.all(
      values.map((value) =>
        scene.reports.save(report, [{ indicator: 'member_official', figure: given(value) }], doing()),
      ),
    )
    const answers = await answersOf(report.id)
    expect(answers).toHaveLength(30)
    expect(answers.map(({ old }) => old)).toEqual([null, ...answers.slice(0, -1).map((answer) => answer.new)])
    const stored = await scene.reports.load(report)
    expect(answers.at(-1)?.new).toMatchObject({ value: Number(stored?.figures.member_official?.words) })
  })

  test('an answer that is refused leaves no trace', async () => {
    const scene = await sceneOn(database)
    const report = await openNovember(scene)
    const changes = [
      { indicator: 'admitted_count', figure: given(1) },
      { indicator: 'member_official', figure: given(99_999_999_999) },
    ]
    await expect(scene.reports.save(report, changes, doing())).rejects.toThrow('out of range')
    expect(await answersOf(report.id)).toEqual([])
    expect((await scene.reports.load(report))?.figures).toEqual({})
  })

  test('no row of the history can be changed or removed', async () => {
    const scene = await sceneOn(database)
    const report = await openNovember(scene)
    await scene.reports.save(report, [{ indicator: 'member_official', figure: given(20) }], doing())
    await submit(scene, await loaded(scene, report))
    for (const table of ['answer', 'revision']) {
      const changed = database.pool.query(
        `UPDATE ${table} SET channel = 'khác' WHERE report_id = ${report.id}`,
      )
      await expect(changed).rejects.toThrow('keeps its rows for ever')
      const removed = database.pool.query(`DELETE FROM ${table} WHERE report_id = ${report.id}`)
      await expect(removed).rejects.toThrow('keeps its rows for ever')
    }
    for (const table of ['answer', 'revision', 'unlock', 'review']) {
      await expect(database.pool.query(`TRUNCATE ${table}`)).rejects.toThrow('keeps its rows for ever')
    }
    expect(await answersOf(report.id)).toMatchObject([{ channel: 'telegram' }])
    expect((await scene.reports.view(report))?.revisions).toMatchObject([{ channel: 'telegram' }])
  })
})
