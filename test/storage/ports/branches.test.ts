import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BranchChange } from '../../../src/domain/branches/change.ts'
import { planChange } from '../../../src/domain/branches/plan.ts'
import { instantOf } from '../../../src/domain/day.ts'
import { makeBranchLedger } from '../../../src/storage/branch-ledger.ts'
import { databaseKinds, freshDatabase } from '../../support/databases.ts'
import { doing, given, invite, openNovember, sceneOn, setupOf, submit } from './scene.ts'

describe.each(databaseKinds)('what changes about branches, %s database', (kind) => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  beforeAll(async () => {
    database = await freshDatabase(kind)
  })
  afterAll(() => database.drop())

  const scene = async () => {
    const first = setupOf()
    const opening = { period: '2026-10', official: 20, probationary: 2 }
    const made = await sceneOn(database, {
      branches: first.branches.map((branch) => ({ ...branch, opening })),
    })
    const ledger = makeBranchLedger(database)
    const planOf = async (change: BranchChange) => {
      const lives = await made.registry.histories(made.committee.id)
      const planned = planChange(change, { lives, months: [] })
      if (planned.kind !== 'plan') throw new Error(JSON.stringify(planned))
      return planned.plan
    }
    return { ...made, ledger, planOf }
  }
  const merge: BranchChange = { kind: 'merge', from: '2026-11', branches: ['sin_chai'], into: 'pho_moi' }

  test('a merger ends a branch, moves its members, and stays in the audit; its key again changes nothing', async () => {
    const { ledger, planOf, committee, registry, phoMoi, sinChai } = await scene()
    const who = doing({ role: 'office' })
    const plan = await planOf(merge)
    const event = await ledger.change(committee.id, plan, 0, who)
    expect(event).toMatchObject({
      kind: 'merge',
      from: '2026-11',
      key: who.key,
      by: 'office',
      channel: 'telegram',
    })
    expect(await ledger.change(committee.id, plan, 0, who)).toEqual(event)
    expect(await ledger.events(committee.id)).toEqual([event])
    expect(await ledger.event(committee.id, who.key)).toEqual(event)
    expect(await registry.histories(committee.id)).toMatchObject([
      { code: 'pho_moi', last: null, moved: [{ from: '2026-11', sources: [phoMoi, sinChai], given: null }] },
      { code: 'sin_chai', last: '2026-10', moved: [] },
    ])
    expect((await registry.branches(committee.id, '2026-10')).map(({ code }) => code)).toEqual([
      'pho_moi',
      'sin_chai',
    ])
    expect((await registry.branches(committee.id, '2026-11')).map(({ code }) => code)).toEqual(['pho_moi'])
  })

  test('the month before is the sum of both, as it is known now, and looks no further back', async () => {
    const made = await scene()
    const { ledger, planOf, committee, reports, phoMoi, sinChai } = made
    await ledger.change(committee.id, await planOf(merge), 0, doing())
    const [before] = await reports.begun([{ branchId: phoMoi, period: '2026-11' }])
    const november = await openNovember(made)
    expect(before).toEqual({ report: null, previous: november.previous })
    expect(november.previous).toMatchObject({ member_total: { value: 44 }, member_official: { value: 40 } })
    const october = await reports.open({ branchId: sinChai, period: '2026-10' }, committee.id, 1, doing())
    const changes = [
      { indicator: 'member_official', figure: given(19) },
      { indicator: 'member_probationary', figure: given(2) },
    ]
    await reports.save(october, changes, doing())
    expect((await openNovember(made)).previous).toMatchObject({ member_official: { value: 40 } })
    const filed = await reports.load({ branchId: sinChai, period: '2026-10' })
    if (filed === null) throw new Error('The report is not there.')
    await submit(made, filed)
    expect((await openNovember(made)).previous).toMatchObject({ member_official: { value: 39 } })
    expect(await reports.history({ branchId: phoMoi, period: '2026-11' }, 24)).toEqual({})
  })

  test('a report of a month after the end is kept, and can be neither begun nor gone on with', async () => {
    const { ledger, planOf, committee, reports, sinChai } = await scene()
    const ref = { branchId: sinChai, period: '2026-11' }
    await reports.open(ref, committee.id, 1, doing())
    await ledger.change(committee.id, await planOf(merge), 0, doing())
    expect(await reports.load(ref)).toBeNull()
    expect(await reports.view(ref)).toMatchObject({ status: 'draft' })
    await expect(reports.open({ ...ref, period: '2026-12' }, committee.id, 1, doing())).rejects.toThrow(
      'does not exist in 2026-12',
    )
  })

  test('a plan is outdated where branches have changed since, or a month that it rewrites was filed', async () => {
    const made = await scene()
    const { ledger, planOf, committee, registry } = made
    const plan = await planOf(merge)
    const rename = await planOf({ kind: 'facts', from: '2026-11', branch: 'pho_moi', facts: { name: 'Phố' } })
    const renamed = await ledger.change(committee.id, rename, 0, doing())
    expect(await ledger.change(committee.id, plan, 0, doing())).toBe('outdated')
    const seen = renamed === 'outdated' ? 0 : renamed.id
    await submit(made, await openNovember(made))
    expect(await ledger.change(committee.id, plan, seen, doing())).toBe('outdated')
    expect(await registry.branches(committee.id, '2026-11')).toHaveLength(2)
    expect(await ledger.events(committee.id)).toHaveLength(1)
  })

  test('of two at once one is written', async () => {
    const { ledger, planOf, committee } = await scene()
    const plan = await planOf(merge)
    const both = await Promise.all([
      ledger.change(committee.id, plan, 0, doing()),
      ledger.change(committee.id, plan, 0, doing()),
    ])
    expect(both.filter((one) => one === 'outdated')).toHaveLength(1)
  })

  test('a split makes branches with the members that were counted', async () => {
    const made = await scene()
    const { ledger, planOf, committee, registry, reports } = made
    const facts = {
      name: 'Phố Hai',
      kind: 'village' as const,
      hasBranchCommittee: false,
      meetingDay: null,
      officer: null,
    }
    const [own] = await registry.branches(committee.id, '2026-10')
    if (own === undefined) throw new Error('The branch is not there.')
    const { id: _id, code, ...rest } = own
    const parts = [
      { code, facts: rest, count: { official: 12, probationary: 2, exempt: 1 } },
      { code: 'pho_hai', facts, count: { official: 8, probationary: 0, exempt: 0 } },
    ]
    await ledger.change(
      committee.id,
      await planOf({ kind: 'split', from: '2026-11', branch: code, parts }),
      0,
      doing(),
    )
    const branches = await registry.branches(committee.id, '2026-11')
    expect(branches.map((branch) => branch.name)).toEqual(['Phố Mới', 'Sín Chải', 'Phố Hai'])
    const ref = { branchId: branches[2]?.id ?? 0, period: '2026-11' }
    const november = await reports.open(ref, committee.id, 1, doing())
    expect(november.previous).toMatchObject({ member_total: { value: 8 }, member_exempt: { value: 0 } })
  })

  test('the audit refuses to change', async () => {
    const { ledger, planOf, committee } = await scene()
    await ledger.change(committee.id, await planOf(merge), 0, doing())
    const { pool } = database
    const changed = pool.query(`UPDATE branch_event SET kind = 'open' WHERE committee_id = ${committee.id}`)
    await expect(changed).rejects.toThrow('keeps its rows for ever')
    const removed = pool.query(`DELETE FROM branch_event WHERE committee_id = ${committee.id}`)
    await expect(removed).rejects.toThrow('keeps its rows for ever')
  })

  test('who holds an office of a branch that ends has it until its last month locks', async () => {
    const made = await scene()
    const { ledger, planOf, committee, offices, sinChai } = made
    const by = { channel: 'telegram', id: `s-${committee.id}` }
    await offices.redeem(await invite(made, 'secretary', { branchIds: [sinChai] }), doing({ by }))
    await ledger.change(committee.id, await planOf({ ...merge, from: '2026-12' }), 0, doing())
    const branchesAt = async (day: string) =>
      (await offices.whoIs(by, instantOf(day, '09:00')))?.holdings.flatMap(({ branches }) => branches)
    expect(await branchesAt('2026-12-05')).toEqual([{ id: sinChai, code: 'sin_chai', name: 'Sín Chải' }])
    expect(await branchesAt('2026-12-06')).toBeUndefined()
  })
})
