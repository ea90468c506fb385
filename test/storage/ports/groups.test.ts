import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Address } from '../../../src/domain/office.ts'
import { makeGroups } from '../../../src/storage/groups.ts'
import { databaseKinds, freshDatabase } from '../../support/databases.ts'
import { doing, invite, morning, sceneOn } from './scene.ts'

const DAY = 86_400_000

const newGroup = (): Address => ({ channel: 'telegram', id: `-${randomUUID()}` })

describe.each(databaseKinds)('groups, %s database', (kind) => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  beforeAll(async () => {
    database = await freshDatabase(kind)
  })
  afterAll(() => database.drop())

  /** A committee with its office, and a code for a group. */
  const openOffice = async () => {
    const scene = await sceneOn(database)
    const by = { channel: 'telegram', id: randomUUID() }
    await scene.offices.redeem(await invite(scene, 'office'), doing({ by }))
    const office = await scene.offices.whoIs(by, morning)
    if (office === null) throw new Error('Nobody holds the office.')
    const groups = makeGroups(database)
    const code = async (key: string = randomUUID()) => {
      const hash = randomUUID()
      const { id: committeeId } = scene.committee
      await groups.saveCode({ key, hash, committeeId, at: morning, expires: morning + DAY })
      return hash
    }
    const typing = (more = {}) => doing({ by, accountId: office.accountId, role: 'office', ...more })
    return { ...scene, groups, code, typing }
  }

  test('a code links a group once', async () => {
    const { groups, code, typing, committee } = await openOffice()
    const [hash, address] = [await code(), newGroup()]
    expect(await groups.committeeOf(hash)).toBe(committee.id)
    expect(await groups.link(hash, { address, title: 'Đảng ủy' }, typing())).toBe('linked')
    expect(await groups.at(address)).toMatchObject({ committeeId: committee.id, address, title: 'Đảng ủy' })
    expect(await groups.linked(committee.id)).toHaveLength(1)
    expect(await groups.link(hash, { address: newGroup(), title: '' }, typing())).toBe('used')
    expect(await groups.linked(committee.id)).toHaveLength(1)
  })

  test('the same update again comes to the same', async () => {
    const { groups, code, typing, committee } = await openOffice()
    const [hash, group, once] = [await code(), { address: newGroup(), title: '' }, typing()]
    const results = await Promise.all([1, 2, 3].map(() => groups.link(hash, group, once)))
    expect(results).toEqual(['linked', 'linked', 'linked'])
    expect(await groups.linked(committee.id)).toHaveLength(1)
  })

  test('of two groups at the same moment one gets the code', async () => {
    const { groups, code, typing } = await openOffice()
    const hash = await code()
    const results = await Promise.all(
      [1, 2].map(() => groups.link(hash, { address: newGroup(), title: '' }, typing())),
    )
    expect(results.toSorted()).toEqual(['linked', 'used'])
  })

  test('a code that is unknown or too old opens nothing', async () => {
    const { groups, code, typing } = await openOffice()
    const group = { address: newGroup(), title: '' }
    expect(await groups.committeeOf('none')).toBeNull()
    expect(await groups.link('none', group, typing())).toBe('unknown')
    expect(await groups.link(await code(), group, typing({ at: morning + DAY }))).toBe('expired')
    expect(await groups.at(group.address)).toBeNull()
  })

  test('under one key only the code given last is good', async () => {
    const { groups, code } = await openOffice()
    const key = randomUUID()
    const [first, second] = [await code(key), await code(key)]
    expect(await groups.committeeOf(first)).toBeNull()
    expect(await groups.committeeOf(second)).not.toBeNull()
  })

  test('a group of one committee is not taken by another, until its link has ended', async () => {
    const [one, other] = [await openOffice(), await openOffice()]
    const group = { address: newGroup(), title: '' }
    await one.groups.link(await one.code(), group, one.typing())
    const hash = await other.code()
    expect(await other.groups.link(hash, group, other.typing())).toBe('taken')
    expect(await one.groups.end(group.address, 'removed', morning)).toBe(true)
    expect(await one.groups.end(group.address, 'removed', morning)).toBe(false)
    expect(await one.groups.at(group.address)).toBeNull()
    expect(await other.groups.link(hash, group, other.typing())).toBe('linked')
    expect(await other.groups.at(group.address)).toMatchObject({ committeeId: other.committee.id })
  })

  test('a group that moves takes with it what waits for it, however often it is told', async () => {
    const { groups, code, typing, committee, outbox } = await openOffice()
    const [address, moved] = [newGroup(), newGroup()]
    await groups.link(await code(), { address, title: 'Đảng ủy' }, typing())
    const key = randomUUID()
    const message = {
      key,
      job: 'progress',
      committeeId: committee.id,
      period: '2026-10',
      branchId: null,
      role: null,
      accountId: null,
      address,
      notice: { kind: 'opening', period: '2026-10', branches: [], dueDay: '2026-11-03' } as const,
      at: morning,
      until: morning + DAY,
    }
    await outbox.add([message], morning)
    await groups.move(address, moved.id, morning)
    await groups.move(address, moved.id, morning)
    expect(await groups.at(address)).toBeNull()
    expect(await groups.at(moved)).toMatchObject({ title: 'Đảng ủy' })
    expect(await groups.linked(committee.id)).toHaveLength(1)
    const due = await outbox.alone('telegram', (turn) => turn.due(100, morning, []))
    expect(due?.find((one) => one.key === key)).toMatchObject({
      address: moved,
      role: null,
      accountId: null,
    })
  })
})
