import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultCalendar } from '../../../src/domain/calendar.ts'
import { databaseKinds, freshDatabase } from '../../support/databases.ts'
import { emptyForm, facts, openNovember, sceneOn, setupOf } from './scene.ts'

describe.each(databaseKinds)('committees and branches, %s database', (kind) => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  beforeAll(async () => {
    database = await freshDatabase(kind)
  })
  afterAll(() => database.drop())

  test('a committee is found by its code and by its number, with its calendar', async () => {
    const calendar = { ...defaultCalendar, dueDay: 5, remind: [-1], holidays: ['2027-02-05'] }
    const committee = { ...setupOf().committee, calendar }
    const scene = await sceneOn(database, { committee })
    expect(scene.committee).toEqual({ ...committee, id: scene.committee.id })
    expect(await scene.registry.committeeById(scene.committee.id)).toEqual(scene.committee)
    expect(await scene.registry.committees()).toContainEqual(scene.committee)
    expect(await scene.registry.committee('khong-co')).toBeNull()
    expect(await scene.registry.committeeById(0)).toBeNull()
  })

  test('a calendar written before a key was known takes the usual value for it', async () => {
    const scene = await sceneOn(database)
    await database.prisma.committee.update({
      where: { id: scene.committee.id },
      data: { calendar: { dueDay: 4 } },
    })
    const committee = await scene.registry.committeeById(scene.committee.id)
    expect(committee?.calendar).toEqual({ ...defaultCalendar, dueDay: 4 })
  })

  test('a branch is called by the name it bears in that month', async () => {
    const { registry, setup, committee } = await sceneOn(database)
    const renamed = { code: 'sin_chai', position: 1, opening: null }
    const value = facts('Sín Chải Mới', { officer: 'officer-1', meetingDay: null })
    await registry.saveSetup({
      ...setup,
      form: null,
      branches: [{ ...renamed, facts: { from: '2026-11', value } }],
    })
    const names = async (period: string): Promise<string[]> =>
      (await registry.branches(committee.id, period)).map(({ name }) => name)
    expect(await names('2026-10')).toEqual(['Phố Mới', 'Sín Chải'])
    expect(await names('2026-11')).toEqual(['Phố Mới', 'Sín Chải Mới'])
    expect((await registry.branches(committee.id, '2027-01'))[1]).toMatchObject({
      code: 'sin_chai',
      ...value,
    })
  })

  test('a branch does not exist before the first month that is said of it', async () => {
    const { registry, committee } = await sceneOn(database, {
      branches: [
        { code: 'cu', position: 0, facts: { from: '0000-00', value: facts('Cũ') }, opening: null },
        { code: 'moi', position: 1, facts: { from: '2026-11', value: facts('Mới') }, opening: null },
      ],
    })
    const codes = async (period: string): Promise<string[]> =>
      (await registry.branches(committee.id, period)).map(({ code }) => code)
    expect(await codes('1990-01')).toEqual(['cu'])
    expect(await codes('2026-10')).toEqual(['cu'])
    expect(await codes('2026-11')).toEqual(['cu', 'moi'])
  })

  test('branches come in the order of the setup file, also after it changed', async () => {
    const { registry, setup, committee } = await sceneOn(database)
    const turned = setup.branches.map((branch) => ({ ...branch, position: -branch.position }))
    await registry.saveSetup({ ...setup, form: null, branches: turned })
    const codes = (await registry.branches(committee.id, '2026-11')).map(({ code }) => code)
    expect(codes).toEqual(['sin_chai', 'pho_moi'])
  })

  test('a setup replaces the targets and leaves facts and openings that it does not name', async () => {
    const opening = { period: '2026-10', official: 20, probationary: 2 }
    const target = { code: 'branch_committees', kind: 'village', goal: 65, by: '2026-12' } as const
    const first = setupOf()
    const scene = await sceneOn(database, {
      targets: [target],
      branches: first.branches.map((branch) => ({ ...branch, opening })),
    })
    const { registry, reports, setup, committee } = scene
    expect(await registry.targets(committee.id)).toEqual([target])
    const before = await registry.branches(committee.id, '2026-11')
    const everyKind = { code: 'branch_committees', kind: null, goal: 90.5, by: null } as const
    await registry.saveSetup({
      ...setup,
      targets: [everyKind],
      branches: setup.branches.map((branch) => ({ ...branch, facts: null, opening: null })),
      form: null,
    })
    expect(await registry.targets(committee.id)).toEqual([everyKind])
    expect(await registry.branches(committee.id, '2026-11')).toEqual(before)
    const openings = [scene.phoMoi, scene.sinChai].map((branchId) => ({ branchId, ...opening }))
    expect(await reports.openings(committee.id)).toEqual(openings)
  })

  test('an opening of the same month takes the place of the one before', async () => {
    const { registry, reports, setup, committee, phoMoi } = await sceneOn(database)
    const save = (official: number): Promise<void> =>
      registry.saveSetup({
        ...setup,
        form: null,
        branches: setup.branches
          .slice(0, 1)
          .map((branch) => ({ ...branch, opening: { period: '2026-10', official, probationary: 1 } })),
      })
    await save(20)
    await save(21)
    expect(await reports.openings(committee.id)).toEqual([
      { branchId: phoMoi, period: '2026-10', official: 21, probationary: 1 },
    ])
  })

  test('a setup that fails at its last step has changed nothing', async () => {
    const { registry, setup, committee } = await sceneOn(database)
    const failing = registry.saveSetup({
      ...setup,
      committee: { ...setup.committee, name: 'Tên khác' },
      branches: [
        { code: 'moi', position: 2, facts: { from: '2016-01', value: facts('Mới') }, opening: null },
      ],
      form: { version: 1, from: '2026-01', form: emptyForm },
    })
    await expect(failing).rejects.toThrow('Unique constraint')
    expect(await registry.committeeById(committee.id)).toEqual(committee)
    expect(await registry.branches(committee.id, '2026-11')).toHaveLength(2)
  })

  test('the history of a branch is all that is known of it, oldest first', async () => {
    const scene = await sceneOn(database)
    const { registry, setup, committee, phoMoi, sinChai } = scene
    const opening = { period: '2026-10', official: 20, probationary: 2 }
    const change = {
      code: 'pho_moi',
      position: 0,
      opening,
      facts: { from: '2015-01', value: facts('Phố Cũ') },
    }
    await registry.saveSetup({ ...setup, form: null, branches: [change] })
    await openNovember({ ...scene, phoMoi: sinChai })
    expect(await registry.histories(committee.id)).toEqual([
      {
        id: phoMoi,
        code: 'pho_moi',
        facts: [
          { from: '2015-01', value: facts('Phố Cũ') },
          { from: '2016-01', value: facts('Phố Mới') },
        ],
        openings: [opening],
        last: null,
        moved: [],
        hasReports: false,
      },
      {
        id: sinChai,
        code: 'sin_chai',
        facts: [{ from: '2016-01', value: facts('Sín Chải') }],
        openings: [],
        last: null,
        moved: [],
        hasReports: true,
      },
    ])
  })

  test('two setups of one new committee at once make it once', async () => {
    const scene = await sceneOn(database)
    const setup = setupOf({ form: null })
    await Promise.all([scene.registry.saveSetup(setup), scene.registry.saveSetup(setup)])
    const made = await scene.registry.committee(setup.committee.code)
    expect(await scene.registry.branches(made?.id ?? 0, '2026-11')).toHaveLength(2)
  })
})
