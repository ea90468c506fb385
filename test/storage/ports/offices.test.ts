import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instantOf } from '../../../src/domain/day.ts'
import type { Address } from '../../../src/domain/office.ts'
import { databaseKinds, freshDatabase } from '../../support/databases.ts'
import { doing, facts, invite, morning, sceneOn, setupOf } from './scene.ts'

describe.each(databaseKinds)('who holds which office, %s database', (kind) => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  let chats = 0
  beforeAll(async () => {
    database = await freshDatabase(kind)
  })
  afterAll(() => database.drop())

  const newChat = (): Address => ({ channel: 'telegram', id: `chat-${(chats += 1)}` })

  test('somebody whom nobody invited is nobody', async () => {
    const { offices } = await sceneOn(database)
    expect(await offices.whoIs(newChat(), morning)).toBeNull()
  })

  test('the same number on another platform is another account', async () => {
    const scene = await sceneOn(database)
    const by = newChat()
    await scene.offices.redeem(await invite(scene, 'office'), doing({ by }))
    expect(await scene.offices.whoIs({ ...by, channel: 'web' }, morning)).toBeNull()
  })

  test('a secretary has the branch of the invitation, by its name of the month', async () => {
    const scene = await sceneOn(database)
    const { registry, offices, setup, committee, sinChai } = scene
    const [branch] = setup.branches.slice(1)
    if (branch === undefined) throw new Error('The setup has no second branch.')
    const renamed = { ...branch, facts: { from: '2026-12', value: facts('Sín Chải Mới') } }
    await registry.saveSetup({ ...setup, form: null, branches: [renamed] })
    const by = newChat()
    expect(
      await offices.redeem(await invite(scene, 'secretary', { branchIds: [sinChai] }), doing({ by })),
    ).toBe('redeemed')
    const nameAt = async (at: number): Promise<string | undefined> =>
      (await offices.whoIs(by, at))?.holdings[0]?.branches[0]?.name
    expect(await nameAt(instantOf('2026-11-30', '23:59'))).toBe('Sín Chải')
    expect(await nameAt(instantOf('2026-12-01', '00:00'))).toBe('Sín Chải Mới')
    const person = await offices.whoIs(by, morning)
    expect(person).toEqual({
      accountId: person?.accountId,
      address: by,
      holdings: [
        {
          id: person?.holdings[0]?.id,
          committee,
          role: 'secretary',
          seat: null,
          branches: [{ id: sinChai, code: 'sin_chai', name: 'Sín Chải' }],
        },
      ],
    })
  })

  test('the secretary of a branch that begins next month has it by its first name', async () => {
    const scene = await sceneOn(database, {
      branches: setupOf().branches.map((branch) => ({
        ...branch,
        facts: { from: '2026-12', value: facts('Sắp Mở') },
      })),
    })
    const by = newChat()
    await scene.offices.redeem(await invite(scene, 'secretary', { branchIds: [scene.phoMoi] }), doing({ by }))
    const person = await scene.offices.whoIs(by, morning)
    expect(person?.holdings[0]?.branches.map(({ name }) => name)).toEqual(['Sắp Mở'])
  })

  test('an invitation to two branches gives two offices', async () => {
    const scene = await sceneOn(database)
    const by = newChat()
    const hash = await invite(scene, 'secretary', { branchIds: [scene.phoMoi, scene.sinChai] })
    await scene.offices.redeem(hash, doing({ by }))
    const person = await scene.offices.whoIs(by, morning)
    expect(person?.holdings.map(({ branches }) => branches.map(({ code }) => code))).toEqual([
      ['pho_moi'],
      ['sin_chai'],
    ])
  })

  test('an officer follows the branches that name the seat in that month', async () => {
    const scene = await sceneOn(database)
    const { registry, offices, setup } = scene
    const seated = setup.branches.map((branch, index) => ({
      ...branch,
      facts: { from: `2026-1${index + 1}`, value: facts(`Chi bộ ${index}`, { officer: 'officer-1' }) },
    }))
    await registry.saveSetup({ ...setup, form: null, branches: seated })
    const by = newChat()
    await offices.redeem(await invite(scene, 'officer', { seat: 'officer-1' }), doing({ by }))
    const codesAt = async (day: string): Promise<string[] | undefined> =>
      (await offices.whoIs(by, instantOf(day)))?.holdings[0]?.branches.map(({ code }) => code)
    expect(await codesAt('2026-10-15')).toEqual([])
    expect(await codesAt('2026-11-15')).toEqual(['pho_moi'])
    expect(await codesAt('2026-12-15')).toEqual(['pho_moi', 'sin_chai'])
  })

  test('the office and the leaders have no branches of their own', async () => {
    const scene = await sceneOn(database)
    const by = newChat()
    await scene.offices.redeem(await invite(scene, 'office'), doing({ by }))
    await scene.offices.redeem(await invite(scene, 'leader'), doing({ by }))
    const person = await scene.offices.whoIs(by, morning)
    expect(person?.holdings.map(({ role, branches }) => [role, branches])).toEqual([
      ['office', []],
      ['leader', []],
    ])
  })

  test('a new secretary takes the office over; of another branch nothing changes', async () => {
    const scene = await sceneOn(database)
    const { offices, phoMoi, sinChai, committee } = scene
    const [first, next, other] = [newChat(), newChat(), newChat()]
    await offices.redeem(await invite(scene, 'secretary', { branchIds: [phoMoi] }), doing({ by: first }))
    await offices.redeem(await invite(scene, 'secretary', { branchIds: [sinChai] }), doing({ by: other }))
    await offices.redeem(await invite(scene, 'deputy', { branchIds: [phoMoi] }), doing({ by: first }))
    await offices.redeem(await invite(scene, 'secretary', { branchIds: [phoMoi] }), doing({ by: next }))
    const holders = await offices.holders(committee.id)
    expect(holders.map(({ address, role, branchId, seat }) => [address, role, branchId, seat])).toEqual([
      [other, 'secretary', sinChai, null],
      [first, 'deputy', phoMoi, null],
      [next, 'secretary', phoMoi, null],
    ])
  })

  test('several hold the office side by side, each once', async () => {
    const scene = await sceneOn(database)
    const { offices, committee } = scene
    const [one, other] = [newChat(), newChat()]
    expect(await offices.isHeld(committee.id, 'office')).toBe(false)
    for (const by of [one, other, one]) await offices.redeem(await invite(scene, 'office'), doing({ by }))
    expect(await offices.isHeld(committee.id, 'office')).toBe(true)
    expect(await offices.isHeld(committee.id, 'leader')).toBe(false)
    expect((await offices.holders(committee.id)).map(({ address }) => address)).toEqual([one, other])
  })

  test('a seat passes on as a whole', async () => {
    const scene = await sceneOn(database)
    const { offices, committee } = scene
    const [first, next] = [newChat(), newChat()]
    await offices.redeem(await invite(scene, 'officer', { seat: 'officer-1' }), doing({ by: first }))
    await offices.redeem(await invite(scene, 'officer', { seat: 'officer-1' }), doing({ by: next }))
    expect(await offices.whoIs(first, morning)).toBeNull()
    expect(await offices.holders(committee.id)).toMatchObject([{ address: next, seat: 'officer-1' }])
  })

  test('the wrong codes of a chat are counted from an instant on, each update once', async () => {
    const { offices } = await sceneOn(database)
    const [guesser, other] = [newChat(), newChat()]
    for (const minute of [0, 1, 2]) {
      await offices.noteWrongCode(guesser, morning + minute * 60_000, `${guesser.id}:${minute}`)
    }
    await offices.noteWrongCode(guesser, morning + 999_000, `${guesser.id}:2`)
    await offices.noteWrongCode(other, morning, `${other.id}:0`)
    expect(await offices.wrongCodes(guesser, morning + 60_000)).toEqual([morning + 60_000, morning + 120_000])
  })
})
