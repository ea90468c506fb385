import { type Bot, startEcho, startWebhookBot } from './bots.ts'
import { countAnswers, prepare } from './committee.ts'
import { type Driven, drive } from './drive.ts'
import type { Leaving } from './leaving.ts'
import { BEGIN, MONTH } from './month.ts'
import { median, quantile, rounded } from './numbers.ts'
import { embeddedHome, givenHome, givenHomeWithRedis, type Home } from './places.ts'
import type { StandIn } from './stand-in.ts'
import type { Row, Table } from './table.ts'
import { chatOf, requestOf, textUpdate } from './updates.ts'
import { cpuSeconds } from './usage.ts'

const CONNECTIONS = 40
const SECRETARIES = 400
/** Answers of each secretary before the rounds, while the compiler still works, and in each of them. */
const WARM_ANSWERS = 9
const ROUND_ANSWERS = 3
/** Where the machine is slow or busy, fewer rounds fit. */
const BUDGET_MS = 110_000

type Contestant = { readonly name: string; readonly bot: Bot; readonly home: Home | null }

type Measured = Driven & { readonly cpu: number }

/**
 * An answer in by webhook: read, checked, committed, the next question out. Beside it, in the same rounds and with the
 * same updates, echoes that do nothing but send one message back.
 */
export async function measureAnswers(cwd: string, standIn: StandIn, leaving: Leaving): Promise<Table> {
  const giveUp = performance.now() + BUDGET_MS
  const { contestants, absent } = await gather(cwd, standIn.address, leaving)
  for (const { bot } of contestants) {
    await load(bot, [BEGIN], standIn)
    await load(bot, MONTH.slice(0, WARM_ANSWERS), standIn)
  }
  const rounds: Map<string, Measured>[] = []
  let given = WARM_ANSWERS
  while (given < MONTH.length && (rounds.length === 0 || performance.now() < giveUp)) {
    const answers = MONTH.slice(given, given + ROUND_ANSWERS)
    given += ROUND_ANSWERS
    const order = rounds.length % 2 === 0 ? contestants : contestants.toReversed()
    const results = new Map<string, Measured>()
    for (const { name, bot } of order) results.set(name, await load(bot, answers, standIn))
    rounds.push(results)
  }
  for (const contestant of contestants) await verify(contestant, given)
  return {
    title: `answer: ${CONNECTIONS} connections, ${SECRETARIES} chats, ${rounds.length} rounds of ${SECRETARIES * ROUND_ANSWERS} updates, medians`,
    rows: contestants.map(({ name }) => rowOf(name, rounds)),
    notes: absent,
  }
}

async function gather(
  cwd: string,
  apiRoot: string,
  leaving: Leaving,
): Promise<{ readonly contestants: readonly Contestant[]; readonly absent: readonly string[] }> {
  const contestants: Contestant[] = []
  const absent: string[] = []
  for (const library of ['telegraf', 'grammy'] as const) {
    const bot = await startEcho(library, { cwd, apiRoot })
    leaving.later(bot.program.stop)
    contestants.push({ name: `${library} echo`, bot, home: null })
  }
  const homes = [
    ['PostgreSQL and Redis', () => givenHomeWithRedis('redis')],
    ['PostgreSQL alone', () => givenHome('alone')],
    ['embedded', embeddedHome],
  ] as const
  for (const [name, makeHome] of homes) {
    const home = await makeHome().catch((error: unknown) => {
      absent.push(`${name} is left out: ${String(error)}`)
      return null
    })
    if (home === null) continue
    leaving.later(home.remove)
    await prepare(home.place, SECRETARIES, Date.now())
    const bot = await startWebhookBot({ cwd, apiRoot }, home.keeping)
    leaving.later(bot.program.stop)
    contestants.push({ name, bot, home })
  }
  return { contestants, absent }
}

/** Each secretary types these texts in their order; the connections go round their chats. */
async function load(bot: Bot, texts: readonly string[], standIn: StandIn): Promise<Measured> {
  const lanes = Array.from({ length: CONNECTIONS }, (_, lane) =>
    texts.flatMap((text) =>
      Array.from({ length: SECRETARIES / CONNECTIONS }, (_, at) =>
        requestOf(bot.hook, textUpdate(chatOf(at * CONNECTIONS + lane), text)),
      ),
    ),
  )
  const sentBefore = await standIn.sent()
  const cpuBefore = cpuSeconds(bot.program.pid)
  const driven = await drive(bot.hook.port, lanes)
  const cpu = cpuSeconds(bot.program.pid) - cpuBefore
  const sent = (await standIn.sent()) - sentBefore
  if (sent !== driven.updates) throw new Error(`${driven.updates} updates were answered by ${sent} messages.`)
  return { ...driven, cpu }
}

/** Fast answers that were not saved, or that were not taken for answers, would be worth nothing. */
async function verify({ name, home }: Contestant, answers: number): Promise<void> {
  if (home === null) return
  const saved = await countAnswers(home.place)
  const given = SECRETARIES * answers
  if (saved !== given) throw new Error(`${name}: of ${given} answers the database holds ${saved}.`)
}

function rowOf(name: string, rounds: readonly ReadonlyMap<string, Measured>[]): Row {
  const of = (pick: (measured: Measured) => number): number =>
    median(rounds.flatMap((round) => round.get(name) ?? []).map(pick))
  const ratioTo = (echo: string): number =>
    median(
      rounds.map((round) => {
        const [own, other] = [round.get(name), round.get(echo)]
        return own === undefined || other === undefined ? Number.NaN : rateOf(own) / rateOf(other)
      }),
    )
  return {
    name,
    values: {
      'x telegraf': rounded(ratioTo('telegraf echo'), 2),
      'x grammY': rounded(ratioTo('grammy echo'), 2),
      'updates/s': rounded(of(rateOf), 0),
      'CPU s/1000': rounded(
        of(({ cpu, updates }) => (cpu / updates) * 1_000),
        2,
      ),
      'p50 ms': rounded(
        of(({ latencies }) => quantile(latencies, 0.5)),
        1,
      ),
      'p99 ms': rounded(
        of(({ latencies }) => quantile(latencies, 0.99)),
        1,
      ),
    },
  }
}

const rateOf = ({ updates, seconds }: Measured): number => updates / seconds
