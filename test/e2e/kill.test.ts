import { afterEach, describe, expect, it } from 'vitest'
import { runsWith } from '../support/services.ts'
import { audit, fileWithKills, ready } from './support/kills.ts'
import { openWorld, type Wish, type World } from './support/world.ts'

const onOneMachine: Wish = { database: 'embedded', sessions: 'database', updates: 'polling' }
const onServers: Wish = { database: 'given', sessions: 'redis', updates: 'webhook' }

let world: World
afterEach(() => world.close())

describe('a service killed on one machine', () => {
  it('goes on at the right question, in whatever way it was killed', async () => {
    world = await openWorld(onOneMachine)
    expect(await fileWithKills(await ready(world), (step) => step % 3 === 2)).toHaveLength(16)
  })
})

describe.runIf(runsWith('DATABASE_URL') && runsWith('REDIS_URL'))(
  'a service killed on PostgreSQL and Redis',
  () => {
    it('goes on at the right question, from the first to the last', async () => {
      world = await openWorld(onServers)
      expect(await fileWithKills(await ready(world), (step) => step % 4 === 0)).toHaveLength(16)
    })
  },
)

describe('an update that comes again', () => {
  it('changes nothing, whether the process that turned it still lives or not', async () => {
    world = await openWorld(onOneMachine)
    const { secretary, service } = await ready(world)
    await secretary.tell('/baocao')
    const [card] = await secretary.tap('Không')
    await secretary.repeats()
    expect(await secretary.hears()).toEqual([])
    await service.kill('SIGKILL')
    await world.start()
    await secretary.repeats()
    const [question, ...more] = await secretary.hears()
    expect(more).toEqual([])
    // The question without the note of what was just stored.
    expect(card).toContain(question)
    expect(await audit(world)).toMatchObject({ twice: [], updates: 1 })
    expect(await secretary.tap('Đúng')).toEqual([expect.stringContaining('Câu 3/16')])
  })
})
