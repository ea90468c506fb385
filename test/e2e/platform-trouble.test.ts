import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Person } from '../support/bot-api/person.ts'
import { openMonth } from './support/commune.ts'
import { type Answer, askedIn, type Form, give } from './support/filing.ts'
import { atCandidates } from './support/office.ts'
import type { Service } from './support/process.ts'
import { freePort, openWorld, type World } from './support/world.ts'

const month = openMonth()
let world: World
let form: Form
let secretary: Person
let service: Service

beforeAll(async () => {
  world = await openWorld({ database: 'embedded', sessions: 'database', updates: 'webhook' })
  const desk = await atCandidates(world)
  form = desk.form
  secretary = desk.secretary
  service = desk.service
})
afterAll(() => world.close())

it('somebody who blocked the bot is no trouble for the others', async () => {
  const description = 'Forbidden: bot was blocked by the user'
  world.api.fail({ method: 'sendMessage', chat: secretary.id, status: 403, description })
  expect(await secretary.tell('4')).toEqual([])
  expect(await world.person(7).tell('chào')).toHaveLength(1)
  expect(service.running()).toBe(true)
  expect(await secretary.tell('/trangthai')).toContainEqual(expect.stringContaining('Câu 4/'))
})

it('a reply that could not be sent is sent when the update comes again, and the answer is stored once', async () => {
  const { api } = world
  const fault = { method: 'sendMessage', chat: secretary.id }
  const troubles: readonly (readonly [Answer, () => void])[] = [
    ['0', () => api.fail({ ...fault, status: 500, description: 'Internal Server Error', times: 3 })],
    ['0', () => api.fail({ ...fault, status: 429, parameters: { retry_after: 1 } })],
    ['0', () => api.fail({ ...fault, status: 429, parameters: { retry_after: 5 } })],
    ['đã họp', () => api.hangUp(fault)],
  ]
  for (const [index, [answer, breaks]] of troubles.entries()) {
    breaks()
    await give(secretary, answer)
    expect(askedIn(form, month, secretary.last)?.number).toBe(5 + index)
  }
  api.hangUp({ ...fault, delivered: true })
  const [first = '', again = '', ...more] = await secretary.tap(/^2\//)
  expect(more).toEqual([])
  expect(first).toContain(again)
  const repeated = await world.sql('SELECT indicator FROM answer GROUP BY indicator HAVING count(*) > 1')
  expect(repeated).toEqual([])
  expect(api.refused).toEqual([])
})

it('an absent platform does not keep a service from being ready', async () => {
  const env = { TELEGRAM_API_ROOT: 'http://127.0.0.1:9', PORT: String(await freePort()) }
  const other = await world.start(env)
  expect((await fetch(`${other.address}/readyz`)).status).toBe(200)
  await expect.poll(other.log).toMatch(/"(?:getMe|setWebhook) failed and will be tried again"/)
})
