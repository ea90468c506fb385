import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { Person } from '../support/bot-api/person.ts'
import { runsWith } from '../support/services.ts'
import { openMonth } from './support/commune.ts'
import {
  type Answer,
  type Answers,
  answerTo,
  askedIn,
  type Form,
  give,
  isReadBack,
  unchangedMonth,
} from './support/filing.ts'
import { openOffice } from './support/office.ts'
import type { Service } from './support/process.ts'
import { openWorld, type Wish, type World } from './support/world.ts'

const onOneMachine: Wish = { database: 'embedded', sessions: 'database', updates: 'polling' }
const onServers: Wish = { database: 'given', sessions: 'redis', updates: 'webhook' }

const month = openMonth()
const answers: Answers = { ...unchangedMonth(20, month), opinions_and_proposals: 'Xin <i>thêm</i> điện' }
let world: World
afterEach(() => world.close())

describe('a service killed on one machine', () => {
  it('goes on at the right question after every single step of a filing', async () => {
    world = await openWorld(onOneMachine)
    const { form, secretary, service } = await ready()
    const { asked } = await fileWithKills(form, secretary, service, () => true)
    expect(asked).toHaveLength(16)
    await expectFiledOnce(secretary)
  })
})

describe.runIf(runsWith('DATABASE_URL') && runsWith('REDIS_URL'))(
  'a service killed on PostgreSQL and Redis',
  () => {
    it('goes on at the right question after several steps of a filing', async () => {
      world = await openWorld(onServers)
      const { form, secretary, service } = await ready()
      const { asked } = await fileWithKills(form, secretary, service, (step) => step % 4 === 1)
      expect(asked).toHaveLength(16)
      await expectFiledOnce(secretary)
    })
  },
)

describe('an update that comes again', () => {
  it('changes nothing, whether the process that turned it still lives or not', async () => {
    world = await openWorld(onOneMachine)
    const { secretary, service } = await ready()
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
    expect(await audit()).toMatchObject({ twice: [], updates: 1 })
    expect(await secretary.tap('Đúng')).toEqual([expect.stringContaining('Câu 3/16')])
  })
})

/** A commune with a secretary of Co Lù, and the service that runs. */
async function ready(): Promise<{ form: Form; secretary: Person; service: Service }> {
  const { form, service, letIn } = await openOffice(world)
  const secretary = world.person(1)
  await letIn(secretary, 'Bí thư chi bộ', 'co_lu')
  return { form, secretary, service }
}

/** The ways in which a step meets a kill; every one is to come to the same. */
const kills: readonly ((person: Person, answer: Answer, kill: () => Promise<unknown>) => Promise<void>)[] = [
  // Between two messages.
  async (person, answer, kill) => {
    await give(person, answer)
    await kill()
  },
  // The next message comes while nothing runs.
  async (person, answer, kill) => {
    await kill()
    await send(person, answer)
  },
  // The answer was stored, the reply did not get through, and then it was killed.
  async (person, answer, kill) => {
    const faults = () => world.api.calls.filter(({ outcome }) => outcome === 'fault').length
    const before = faults()
    world.api.hangUp({ method: 'sendMessage', chat: person.id })
    await send(person, answer)
    await expect.poll(faults).toBe(before + 1)
    await kill()
  },
  // While the platform holds the reply.
  async (person, answer, kill) => {
    world.api.slow({ method: 'sendMessage', chat: person.id, ms: 500 })
    await send(person, answer)
    await sleep(200)
    await kill()
  },
  // Somewhere on the way.
  async (person, answer, kill) => {
    await send(person, answer)
    await sleep(15)
    await kill()
  },
]

/** Files a month with a kill at each step that `isKilled` names; resolves to the questions in their order. */
async function fileWithKills(
  form: Form,
  secretary: Person,
  service: Service,
  isKilled: (step: number) => boolean,
): Promise<{ asked: readonly string[] }> {
  let running = service
  const asked: string[] = []
  await secretary.tell('/baocao')
  for (let step = 0; ; step += 1) {
    const { last } = secretary
    const done = isReadBack(last)
    const answer: Answer = done ? { tap: 'Nộp báo cáo' } : answerTo(form, month, answers, last)
    const { code, number = 17 } = askedIn(form, month, last) ?? {}
    expect(number).toBe(step + 1)
    if (code !== undefined) asked.push(code)
    const kill = kills[step % kills.length]
    if (isKilled(step) && kill !== undefined) {
      await kill(secretary, answer, () => running.kill('SIGKILL'))
      running = await world.start()
      await secretary.hears()
    } else await give(secretary, answer)
    if (done) return { asked }
  }
}

async function send(person: Person, answer: Answer): Promise<void> {
  await (typeof answer === 'string' ? person.says(answer) : person.taps(answer.tap))
}

/** The report is submitted once, with every answer, and each answer is in the audit exactly once. */
async function expectFiledOnce(secretary: Person): Promise<void> {
  const report = await world.value<{
    figures: { indicator: string; value: unknown; words: string | null }[]
  }>('report', '--committee', 'xa-nam-ma', '--branch', 'co_lu', '--period', month.code)
  expect(report).toMatchObject({ status: 'submitted', revisions: [{ number: 1 }] })
  const worded = report.figures.filter(({ words }) => words !== null).map(({ indicator }) => indicator)
  expect(worded).toEqual(
    expect.arrayContaining(Object.keys(answers).filter((code) => code !== 'member_total')),
  )
  expect(await audit()).toMatchObject({ twice: [], updates: 16 })
  expect(await world.sql('SELECT receipts FROM committee')).toEqual([{ receipts: 1 }])
  expect(await secretary.tell('/trangthai')).toContainEqual(expect.stringContaining('đã nộp'))
  expect(world.api.refused).toEqual([])
}

/** Figures that were stored more than once, and from how many updates any was stored. */
async function audit(): Promise<{ twice: readonly string[]; updates: number }> {
  const rows = await world.sql<{ indicator: string; key: string }>('SELECT indicator, key FROM answer')
  const codes = rows.map(({ indicator }) => indicator)
  return {
    twice: codes.filter((code, index) => codes.indexOf(code) !== index),
    updates: new Set(rows.map(({ key }) => key)).size,
  }
}
