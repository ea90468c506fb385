import { afterEach, describe, expect, it } from 'vitest'
import { runsWith } from '../support/services.ts'
import { type Gate, makeGate } from './support/gate.ts'
import { atCandidates } from './support/office.ts'
import { openWorld, type Wish, type World } from './support/world.ts'

const notSaved = 'hệ thống tạm gián đoạn, số liệu vừa gửi chưa được lưu'
const database = (gate: Gate): Wish => ({
  database: 'given',
  sessions: 'database',
  updates: 'webhook',
  throughDatabase: gate.to,
})
const redis = (gate: Gate): Wish => ({
  database: 'given',
  sessions: 'redis',
  updates: 'polling',
  throughRedis: gate.to,
})

let world: World
afterEach(() => world.close())

describe.runIf(runsWith('DATABASE_URL') && runsWith('REDIS_URL'))('an outage of what is given', () => {
  const outages: readonly (readonly [string, (gate: Gate) => Wish, (gate: Gate) => unknown])[] = [
    ['PostgreSQL is away', database, (gate) => gate.cut()],
    ['PostgreSQL is silent', database, (gate) => gate.mute()],
    ['Redis is away', redis, (gate) => gate.cut()],
    ['Redis is silent', redis, (gate) => gate.mute()],
  ]

  it.each(outages)(
    '%s: the person is told, and goes on afterwards without a restart',
    async (_, wish, breaks) => {
      const gate = makeGate()
      world = await openWorld(wish(gate))
      const { secretary, service } = await atCandidates(world)
      await breaks(gate)
      expect(await secretary.tell('4')).toEqual([expect.stringContaining(notSaved)])
      expect((await fetch(`${service.address}/healthz`)).status).toBe(200)
      expect((await fetch(`${service.address}/readyz`)).status).toBe(503)
      expect(await stored('candidates_tracked')).toEqual([])
      await gate.open()
      await expect.poll(async () => (await fetch(`${service.address}/readyz`)).status).toBe(200)
      expect(await secretary.tell('5')).toEqual([
        expect.stringMatching(/^Đã ghi Quần chúng ưu tú: 5\.\n\nCâu 4\//),
      ])
      expect(await stored('candidates_tracked')).toEqual(['5'])
    },
  )
})

async function stored(indicator: string): Promise<(string | null)[]> {
  const rows = await world.sql<{ words: string | null }>('SELECT words FROM answer WHERE indicator = $1', [
    indicator,
  ])
  return rows.map(({ words }) => words)
}
