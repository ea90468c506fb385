import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeChats } from '../../../src/storage/chats.ts'
import { makeGroups } from '../../../src/storage/groups.ts'
import { databaseKinds, freshDatabase } from '../../support/databases.ts'
import { doing, morning, sceneOn } from './scene.ts'

describe.each(databaseKinds)('what a chat has chosen, %s database', (kind) => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  beforeAll(async () => {
    database = await freshDatabase(kind)
  })
  afterAll(() => database.drop())

  test('is its own, and words until then', async () => {
    const chats = makeChats(database)
    const [own, other] = [
      { channel: 'telegram', id: '501' },
      { channel: 'telegram', id: '502' },
    ]
    await database.prisma.account.createMany({
      data: [own, other].map(({ channel, id }) => ({ channel, address: id, createdAt: new Date(morning) })),
    })
    expect(await chats.showsTables(own)).toBe(false)
    await chats.showTables(own, true)
    expect([await chats.showsTables(own), await chats.showsTables(other)]).toEqual([true, false])
    await chats.showTables(own, false)
    expect(await chats.showsTables(own)).toBe(false)
  })

  test('goes with a group that moves, and ends with its link', async () => {
    const { committee } = await sceneOn(database)
    const [chats, groups] = [makeChats(database), makeGroups(database)]
    const group = { channel: 'telegram', id: '-77' }
    await groups.saveCode({
      key: 'k',
      hash: 'h',
      committeeId: committee.id,
      at: morning,
      expires: morning + 9_000,
    })
    const office = await database.prisma.account.create({
      data: { channel: 'telegram', address: '503', createdAt: new Date(morning) },
    })
    await groups.link('h', { address: group, title: '' }, doing({ accountId: office.id }))
    await chats.showTables(group, true)
    await groups.move(group, '-10077', morning)
    expect(await chats.showsTables(group)).toBe(false)
    expect(await chats.showsTables({ channel: 'telegram', id: '-10077' })).toBe(true)
    await groups.end({ channel: 'telegram', id: '-10077' }, 'office', morning)
    expect(await chats.showsTables({ channel: 'telegram', id: '-10077' })).toBe(false)
  })

  test('of nobody known changes nothing', async () => {
    const chats = makeChats(database)
    await chats.showTables({ channel: 'telegram', id: '999' }, true)
    expect(await chats.showsTables({ channel: 'telegram', id: '999' })).toBe(false)
  })
})
