import { afterEach, describe, expect, it } from 'vitest'
import { fileWithKills, ready } from './support/kills.ts'
import { openWorld, type World } from './support/world.ts'

const places = [
  ['one machine', { database: 'embedded', sessions: 'database', updates: 'polling' }],
  ['PostgreSQL and Redis', { database: 'given', sessions: 'redis', updates: 'webhook' }],
] as const

let world: World
afterEach(() => world.close())

describe.each(places)('a service killed on %s', (_, wish) => {
  it('goes on at the right question after every single step of a filing', async () => {
    world = await openWorld(wish)
    expect(await fileWithKills(await ready(world), () => true)).toHaveLength(16)
  })
})
