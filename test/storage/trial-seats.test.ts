import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fillSeats } from '../../src/trial-seats.ts'
import { databaseKinds, freshDatabase } from '../support/databases.ts'
import { doing, invite, morning, sceneOn } from './ports/scene.ts'

describe.each(databaseKinds)('the seats of the trial room, %s database', (kind) => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  beforeEach(async () => {
    database = await freshDatabase(kind)
  })
  afterEach(() => database.drop())

  test('are given out once: an office that was given on stays with whom it was given to', async () => {
    const scene = await sceneOn(database)
    const places = await fillSeats(scene, scene.committee, morning)
    expect(places.map(({ id }) => id)).toEqual([
      'secretary-pho_moi',
      'secretary-sin_chai',
      'office',
      'leader',
    ])
    const guest = { channel: 'web', id: 'guest' }
    const hash = await invite(scene, 'secretary', { branchIds: [scene.phoMoi] })
    await scene.offices.redeem(hash, doing({ by: guest }))
    const before = await scene.offices.holders(scene.committee.id)
    expect(await fillSeats(scene, scene.committee, morning)).toEqual(places)
    expect(await scene.offices.holders(scene.committee.id)).toEqual(before)
    expect(await scene.offices.whoIs({ channel: 'web', id: 'secretary-pho_moi' }, morning)).toBeNull()
  })

  test('are all filled by a second start, where the first one broke off between two of them', async () => {
    const scene = await sceneOn(database)
    const { registry, offices, committee } = scene
    let left = 2
    const breaking = {
      ...offices,
      redeem: async (...given: Parameters<typeof offices.redeem>) => {
        left -= 1
        if (left < 0) throw new Error('The process died.')
        return offices.redeem(...given)
      },
    }
    await expect(fillSeats({ registry, offices: breaking }, committee, morning)).rejects.toThrow('died')
    await fillSeats({ registry, offices }, committee, morning)
    expect(await offices.holders(committee.id)).toHaveLength(4)
  })
})
