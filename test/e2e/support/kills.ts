import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import type { Person } from '../../support/bot-api/person.ts'
import { openMonth } from './commune.ts'
import {
  type Answer,
  type Answers,
  answerTo,
  askedIn,
  type Form,
  give,
  isReadBack,
  unchangedMonth,
} from './filing.ts'
import { openOffice } from './office.ts'
import type { Service } from './process.ts'
import type { World } from './world.ts'

const month = openMonth()
const answers: Answers = { ...unchangedMonth(20, month), opinions_and_proposals: 'Xin <i>thêm</i> điện' }

/** A secretary at work, the service that runs, and the form by which it asks. */
type Ready = {
  readonly world: World
  readonly form: Form
  readonly secretary: Person
  readonly service: Service
}

/** A commune with a secretary of Co Lù, and the service that runs. */
export async function ready(world: World): Promise<Ready> {
  const { form, service, letIn } = await openOffice(world)
  const secretary = world.person(1)
  await letIn(secretary, 'Bí thư chi bộ', 'co_lu')
  return { world, form, secretary, service }
}

/** The ways in which a step meets a kill; every one is to come to the same. */
type Kill = (world: World, person: Person, answer: Answer, kill: () => Promise<unknown>) => Promise<void>

const kills: readonly Kill[] = [
  // Between two messages.
  async (_world, person, answer, kill) => {
    await give(person, answer)
    await kill()
  },
  // The next message comes while nothing runs.
  async (_world, person, answer, kill) => {
    await kill()
    await send(person, answer)
  },
  // The answer was stored, the reply did not get through, and then it was killed.
  async (world, person, answer, kill) => {
    const faults = () => world.api.calls.filter(({ outcome }) => outcome === 'fault').length
    const before = faults()
    world.api.hangUp({ method: 'sendMessage', chat: person.id })
    await send(person, answer)
    await expect.poll(faults).toBe(before + 1)
    await kill()
  },
  // While the platform holds the reply.
  async (world, person, answer, kill) => {
    world.api.slow({ method: 'sendMessage', chat: person.id, ms: 500 })
    await send(person, answer)
    await sleep(200)
    await kill()
  },
  // Somewhere on the way.
  async (_world, person, answer, kill) => {
    await send(person, answer)
    await sleep(15)
    await kill()
  },
]

/**
 * Files a month with a kill at each step that `isKilled` names, of the five ways in turn; each question is asked
 * once, and what comes of it is one report with every answer. Resolves to the questions in their order.
 */
export async function fileWithKills(
  { world, form, secretary, service }: Ready,
  isKilled: (step: number) => boolean,
): Promise<readonly string[]> {
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
      await kill(world, secretary, answer, () => running.kill('SIGKILL'))
      running = await world.start()
      await secretary.hears()
    } else await give(secretary, answer)
    if (done) break
  }
  await expectFiledOnce(world, secretary)
  return asked
}

async function send(person: Person, answer: Answer): Promise<void> {
  await (typeof answer === 'string' ? person.says(answer) : person.taps(answer.tap))
}

/** The report is submitted once, with every answer, and each answer is in the audit exactly once. */
async function expectFiledOnce(world: World, secretary: Person): Promise<void> {
  const report = await world.value<{
    figures: { indicator: string; value: unknown; words: string | null }[]
  }>('report', '--committee', 'xa-nam-ma', '--branch', 'co_lu', '--period', month.code)
  expect(report).toMatchObject({ status: 'submitted', revisions: [{ number: 1 }] })
  const worded = report.figures.filter(({ words }) => words !== null).map(({ indicator }) => indicator)
  expect(worded).toEqual(
    expect.arrayContaining(Object.keys(answers).filter((code) => code !== 'member_total')),
  )
  expect(await audit(world)).toMatchObject({ twice: [], updates: 16 })
  expect(await world.sql('SELECT receipts FROM committee')).toEqual([{ receipts: 1 }])
  expect(await secretary.tell('/trangthai')).toContainEqual(expect.stringContaining('đã nộp'))
  expect(world.api.refused).toEqual([])
}

/** Figures that were stored more than once, and from how many updates any was stored. */
export async function audit(world: World): Promise<{ twice: readonly string[]; updates: number }> {
  const rows = await world.sql<{ indicator: string; key: string }>('SELECT indicator, key FROM answer')
  const codes = rows.map(({ indicator }) => indicator)
  return {
    twice: codes.filter((code, index) => codes.indexOf(code) !== index),
    updates: new Set(rows.map(({ key }) => key)).size,
  }
}
