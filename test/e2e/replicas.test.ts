import { afterEach, describe, expect, it } from 'vitest'
import type { Person } from '../support/bot-api/person.ts'
import { runsWith } from '../support/services.ts'
import { openMonth } from './support/commune.ts'
import { answerAll, askedIn, unchangedMonth } from './support/filing.ts'
import { openOffice } from './support/office.ts'
import type { Service } from './support/process.ts'
import { freePort, openWorld, type Wish, type World } from './support/world.ts'

const month = openMonth()
const secret = 'chi-hai-dau-biet'
const onRedis: Wish = {
  database: 'given',
  sessions: 'redis',
  updates: 'webhook',
  env: { WEBHOOK_SECRET: secret },
}
const onDatabase: Wish = { ...onRedis, sessions: 'database' }
const places = [
  ['PostgreSQL and Redis', onRedis],
  ['PostgreSQL alone', onDatabase],
] as const
let world: World
afterEach(() => world.close())

describe.runIf(runsWith('DATABASE_URL') && runsWith('REDIS_URL'))('two replicas', () => {
  it.each(places)('on %s turn a chat one update at a time', async (_, wish) => {
    world = await openWorld(wish)
    const { form, replicas, secretary } = await ready()
    await secretary.tell('/baocao')
    await secretary.tap('Không')
    await secretary.tap('Đúng')
    const before = secretary.messages.length
    // Numbers are stored at whatever question they meet; every second message goes back to the one before.
    const texts = Array.from({ length: 30 }, (_, index) => (index % 2 === 0 ? String(index) : 'quay lại'))
    const updates = texts.map((text) => messageOf(secretary, text))
    const answers = await Promise.all(
      updates.map((update, index) => post(replicas[index % 2] as Service, update)),
    )
    expect(answers).toEqual(updates.map(() => 200))
    const said = secretary.messages.slice(before)
    expect(said).toHaveLength(30)
    const noted = said.flatMap((text) => acknowledged.exec(text)?.[1] ?? [])
    const rows = await audit()
    const pushed = rows.filter(({ key }) => Number(key.split(':')[1]) > firstId)
    expect(noted).toEqual(pushed.map(({ words }) => words))
    expect(pushed.length).toBeGreaterThan(0)
    expect(lostUpdates(rows)).toEqual([])

    // The same updates once more, each to the other replica: nothing is stored, and the same question stands.
    await Promise.all(updates.map((update, index) => post(replicas[(index + 1) % 2] as Service, update)))
    const { last } = secretary
    await secretary.tell('???')
    expect(askedIn(form, month, secretary.last)?.code).toBe(askedIn(form, month, last)?.code)
    expect(world.api.refused).toEqual([])
  })

  it('take an update that comes to both at once for one', async () => {
    world = await openWorld(onRedis)
    const { replicas, secretary } = await ready()
    await secretary.tell('/baocao')
    const update = messageOf(secretary, 'không')
    expect(await Promise.all(replicas.map((replica) => post(replica, update)))).toEqual([200, 200])
    expect(secretary.messages.slice(-2)).toEqual([
      expect.stringMatching(/^Đã ghi Biến động đảng viên: Không\.\n\nCâu 2\//),
      expect.stringMatching(/^Câu 2\//),
    ])
    expect(new Set((await audit()).map(({ key }) => key)).size).toBe(1)
  })

  it('a secretary and a deputy at the same moment have one draft', async () => {
    world = await openWorld(onRedis)
    const { form, replicas, secretary, deputy } = await ready()
    const both = [secretary, deputy]
    const atOnce = async (text: string): Promise<void> => {
      const posts = both.map((person, index) => post(replicas[index] as Service, messageOf(person, text)))
      expect(await Promise.all(posts)).toEqual([200, 200])
    }
    await atOnce('/baocao')
    expect(both.map(({ last }) => askedIn(form, month, last)?.code)).toEqual(
      both.map(() => 'has_member_change'),
    )
    await atOnce('không')
    await atOnce('đúng')
    expect(both.map(({ last }) => askedIn(form, month, last)?.code)).toEqual(
      both.map(() => 'candidates_tracked'),
    )
    const [four, six] = await Promise.all([
      post(replicas[0], messageOf(secretary, '4')),
      post(replicas[1], messageOf(deputy, '6')),
    ])
    expect([four, six]).toEqual([200, 200])
    const rows = await audit()
    expect(lostUpdates(rows)).toEqual([])
    expect(await world.sql('SELECT count(*)::int AS reports FROM report')).toEqual([{ reports: 1 }])
    const [stands] = await world.sql<{ words: string }>(
      `SELECT words FROM figure WHERE indicator = 'candidates_tracked'`,
    )
    expect(stands?.words).toBe(rows.findLast(({ indicator }) => indicator === 'candidates_tracked')?.words)
  })

  it('the first yes submits, and the other hears that it is done', async () => {
    world = await openWorld(onRedis)
    const { form, replicas, secretary, deputy } = await ready()
    await secretary.tell('/baocao')
    await answerAll(secretary, form, month, unchangedMonth(20, month))
    await deputy.tell('/baocao')
    expect(deputy.last).toContain('đúng để nộp chưa ạ?')
    const both = [secretary, deputy]
    await Promise.all(
      both.map((person, index) => post(replicas[index] as Service, messageOf(person, 'đúng'))),
    )
    const said = both.map(({ last }) => last)
    expect(said).toContainEqual(expect.stringMatching(/^Biên nhận số 1 /))
    expect(said).toContainEqual(expect.stringContaining('vừa được nộp rồi'))
    expect(await world.sql('SELECT count(*)::int AS revisions FROM revision')).toEqual([{ revisions: 1 }])
  })
})

type Row = {
  readonly indicator: string
  readonly key: string
  readonly words: string
  readonly old: unknown
  readonly new: unknown
}

/** Two services behind one address, and a secretary and a deputy of one branch. */
async function ready() {
  const { form, service, letIn } = await openOffice(world)
  const other = await world.start({ PORT: String(await freePort()) })
  const [secretary, deputy] = [world.person(1), world.person(2)]
  await letIn(secretary, 'Bí thư chi bộ', 'co_lu')
  await letIn(deputy, 'Phó bí thư chi bộ', 'co_lu')
  return { form, replicas: [service, other] as const, secretary, deputy }
}

/** "Đã ghi … : 4.", or "Đã sửa … : 4 → 24." where the way back led to a question that was answered before. */
const acknowledged = /^Đã (?:ghi|sửa) [^:]+: (?:[\d.]+ → )?([\d.]+)\.$/m

const firstId = 5_000_000
let lastId = firstId

/** An update as the platform pushes it, under an id of its own. */
function messageOf({ id }: Person, text: string): object {
  lastId += 1
  const about = { id, first_name: 'Đồng chí' }
  const chat = { ...about, type: 'private' }
  const message = {
    message_id: lastId,
    date: Math.floor(Date.now() / 1_000),
    chat,
    from: { ...about, is_bot: false },
    text,
  }
  return { update_id: lastId, message }
}

/** Pushes an update to one replica; resolves to the status of its answer. */
async function post(replica: Service, update: object): Promise<number> {
  const response = await fetch(`${replica.address}/telegram/webhook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
    body: JSON.stringify(update),
  })
  return response.status
}

/** The answers that people gave, in the order in which they were stored. */
function audit(): Promise<Row[]> {
  return world.sql<Row>(
    'SELECT indicator, key, words, old, new FROM answer WHERE words IS NOT NULL ORDER BY id',
  )
}

/** Every row must begin with what the one before it left. */
function lostUpdates(rows: readonly Row[]): readonly Row[] {
  return rows.filter((row, at) => {
    const before = rows.slice(0, at).findLast(({ indicator }) => indicator === row.indicator)
    return JSON.stringify(row.old) !== JSON.stringify(before?.new ?? null)
  })
}
