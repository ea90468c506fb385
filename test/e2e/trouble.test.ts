import { afterEach, describe, expect, it } from 'vitest'
import type { Person } from '../support/bot-api/person.ts'
import { runsWith } from '../support/services.ts'
import { namMa, openMonth } from './support/commune.ts'
import { askedIn, type Form } from './support/filing.ts'
import { type Gate, makeGate } from './support/gate.ts'
import type { Service } from './support/process.ts'
import { openWorld, type Wish, type World } from './support/world.ts'

const month = openMonth()
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
    { timeout: 60_000 },
    async (_, wish, breaks) => {
      const gate = makeGate()
      world = await openWorld(wish(gate))
      const { secretary, service } = await atCandidates()
      await breaks(gate)
      expect(await secretary.tell('4')).toEqual([expect.stringContaining(notSaved)])
      expect((await fetch(`${service.address}/healthz`)).status).toBe(200)
      expect((await fetch(`${service.address}/readyz`)).status).toBe(503)
      expect(await stored('candidates_tracked')).toEqual([])
      await gate.open()
      await expect.poll(async () => (await fetch(`${service.address}/readyz`)).status, patience).toBe(200)
      expect(await secretary.tell('5')).toEqual([
        expect.stringMatching(/^Đã ghi Quần chúng ưu tú: 5\.\n\nCâu 4\//),
      ])
      expect(await stored('candidates_tracked')).toEqual(['5'])
    },
  )
})

describe('a platform in trouble', () => {
  const wish: Wish = { database: 'embedded', sessions: 'database', updates: 'webhook' }

  it('a reply that could not be sent is asked again, and the answer is stored once', {
    timeout: 90_000,
  }, async () => {
    world = await openWorld(wish)
    const { form, secretary } = await atCandidates()
    const { api } = world
    const fault = { method: 'sendMessage', chat: secretary.id }
    const faults = [
      () => api.fail({ ...fault, status: 500, description: 'Internal Server Error', times: 3 }),
      () => api.fail({ ...fault, status: 429, parameters: { retry_after: 1 } }),
      () => api.fail({ ...fault, status: 429, parameters: { retry_after: 30 } }),
      () => api.hangUp(fault),
    ]
    for (const [index, breaks] of faults.entries()) {
      breaks()
      await secretary.tell('0')
      expect(askedIn(form, month, secretary.last)?.number).toBe(4 + index)
    }
    api.hangUp({ ...fault, delivered: true })
    const [first = '', again = '', ...more] = await secretary.tap('Đã họp')
    expect(more).toEqual([])
    expect(first).toContain(again)
    expect(await repeatedAnswers()).toEqual([])
    expect(api.refused).toEqual([])
  })

  it('somebody who blocked the bot is no trouble for the others', { timeout: 60_000 }, async () => {
    world = await openWorld(wish)
    const { secretary, service } = await atCandidates()
    world.api.fail({
      method: 'sendMessage',
      chat: secretary.id,
      status: 403,
      description: 'Forbidden: bot was blocked by the user',
    })
    expect(await secretary.tell('4')).toEqual([])
    expect(await world.person(7).tell('chào')).toHaveLength(1)
    expect(service.running()).toBe(true)
    expect(await secretary.tell('/trangthai')).toContainEqual(expect.stringContaining('Câu 4/'))
  })

  it('an absent platform does not keep the service from being ready', { timeout: 60_000 }, async () => {
    world = await openWorld(wish)
    const service = await world.start({ TELEGRAM_API_ROOT: 'http://127.0.0.1:9' })
    expect((await fetch(`${service.address}/readyz`)).status).toBe(200)
    await expect.poll(service.log, patience).toContain('getMe failed and will be tried again')
  })
})

const patience = { timeout: 20_000 }

/** A secretary who is asked for the third figure of a month. */
async function atCandidates(): Promise<{ form: Form; secretary: Person; service: Service }> {
  await world.setUp(namMa())
  const form = await world.value<Form>('form')
  const code = await world.invite('secretary', '--branch', 'co_lu')
  const service = await world.start()
  const secretary = world.person(1)
  await secretary.tell(code)
  await secretary.tell('/baocao')
  await secretary.tap('Không')
  await secretary.tap('Đúng')
  expect(secretary.last).toContain('Câu 3/16')
  return { form, secretary, service }
}

async function stored(indicator: string): Promise<(string | null)[]> {
  const rows = await world.sql<{ words: string | null }>('SELECT words FROM answer WHERE indicator = $1', [
    indicator,
  ])
  return rows.map(({ words }) => words)
}

async function repeatedAnswers(): Promise<string[]> {
  const rows = await world.sql<{ indicator: string }>(
    'SELECT indicator FROM answer GROUP BY indicator HAVING count(*) > 1',
  )
  return rows.map(({ indicator }) => indicator)
}
