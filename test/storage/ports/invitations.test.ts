import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Address } from '../../../src/domain/office.ts'
import { databaseKinds, freshDatabase } from '../../support/databases.ts'
import { doing, invite, morning, sceneOn } from './scene.ts'

describe.each(databaseKinds)('an invitation is used once, %s database', (kind) => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  let chats = 0
  beforeAll(async () => {
    database = await freshDatabase(kind)
  })
  afterAll(() => database.drop())

  const newChat = (): Address => ({ channel: 'telegram', id: `guest-${(chats += 1)}` })

  test('a code that nobody made is unknown', async () => {
    const { offices } = await sceneOn(database)
    expect(await offices.redeem('không có', doing())).toBe('unknown')
  })

  test('the same update again is the same use', async () => {
    const scene = await sceneOn(database)
    const hash = await invite(scene, 'secretary', { branchIds: [scene.phoMoi] })
    const once = doing({ by: newChat() })
    expect(await scene.offices.redeem(hash, once)).toBe('redeemed')
    expect(await scene.offices.redeem(hash, once)).toBe('redeemed')
    expect(await scene.offices.holders(scene.committee.id)).toHaveLength(1)
    expect(await scene.offices.redeem(hash, doing({ by: once.by }))).toBe('used')
  })

  test('asked for by an update that comes again, only the code made last opens the office', async () => {
    const scene = await sceneOn(database)
    const asked = { key: doing().key }
    const [first, second] = [await invite(scene, 'office', asked), await invite(scene, 'office', asked)]
    const other = await invite(scene, 'office', { key: doing().key })
    expect(await scene.offices.redeem(first, doing({ by: newChat() }))).toBe('unknown')
    expect(await scene.offices.redeem(second, doing({ by: newChat() }))).toBe('redeemed')
    expect(await scene.offices.redeem(other, doing({ by: newChat() }))).toBe('redeemed')
  })

  test('once it was used, the update that asked for it makes no other', async () => {
    const scene = await sceneOn(database)
    const asked = { key: doing().key }
    const used = await invite(scene, 'office', asked)
    await scene.offices.redeem(used, doing({ by: newChat() }))
    const late = await invite(scene, 'office', asked)
    expect(await scene.offices.redeem(late, doing({ by: newChat() }))).toBe('unknown')
    expect(await scene.offices.redeem(used, doing({ by: newChat() }))).toBe('used')
    expect(await scene.offices.holders(scene.committee.id)).toHaveLength(1)
  })

  test('of an update that is worked on twice at the same moment one code is good', async () => {
    const scene = await sceneOn(database)
    const asked = { key: doing().key }
    const hashes = await Promise.all([1, 2, 3, 4].map(() => invite(scene, 'office', asked)))
    const said = []
    for (const hash of hashes) said.push(await scene.offices.redeem(hash, doing({ by: newChat() })))
    expect(said.toSorted()).toEqual(['redeemed', 'unknown', 'unknown', 'unknown'])
  })

  test('after its last day an invitation opens nothing', async () => {
    const scene = await sceneOn(database)
    const hash = await invite(scene, 'office')
    const by = newChat()
    const end = morning + 7 * 86_400_000
    expect(await scene.offices.redeem(hash, doing({ by, at: end }))).toBe('expired')
    expect(await scene.offices.whoIs(by, end)).toBeNull()
    expect(await scene.offices.redeem(hash, doing({ by, at: end - 1 }))).toBe('redeemed')
  })

  test('of several people at the same moment exactly one gets in', async () => {
    const scene = await sceneOn(database)
    const hash = await invite(scene, 'office')
    const said = await Promise.all(
      [1, 2, 3, 4, 5].map(() => scene.offices.redeem(hash, doing({ by: newChat() }))),
    )
    expect(said.toSorted()).toEqual(['redeemed', 'used', 'used', 'used', 'used'])
    expect(await scene.offices.holders(scene.committee.id)).toHaveLength(1)
  })

  test('two invitations to one office at the same moment leave one secretary', async () => {
    const scene = await sceneOn(database)
    const hashes = await Promise.all(
      [1, 2, 3, 4].map(() => invite(scene, 'secretary', { branchIds: [scene.phoMoi] })),
    )
    await Promise.all(hashes.map((hash) => scene.offices.redeem(hash, doing({ by: newChat() }))))
    expect(await scene.offices.holders(scene.committee.id)).toHaveLength(1)
  })
})
