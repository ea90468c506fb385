import { loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase } from '../src/storage/open.ts'
import { tickOn } from '../src/clockwork.ts'
import { portsOf } from '../src/stores.ts'
import { startPollingBot } from './bots.ts'
import { DUE, makeCountry } from './country.ts'
import type { Leaving } from './leaving.ts'
import { rounded } from './numbers.ts'
import { givenHome } from './places.ts'
import { programFile, startProgram } from './programs.ts'
import type { StandIn } from './stand-in.ts'
import type { Table } from './table.ts'
import { cpuSeconds } from './usage.ts'

const COMMITTEES = 20
const BRANCHES = 100
/** A dispatch that is worth the name takes minutes; what the compiler costs at its beginning is told apart. */
const MEASURED_MS = { 'the first 10 s': 10_000, 'the 60 s after': 60_000 }
const REPLICAS = 2

type Told = {
  readonly taken: number
  readonly refused: number
  readonly chatsTwice: number
  /** In any second. */
  readonly most: number
  readonly seconds: number
}

/**
 * Two replicas empty an outbox of reminders against a Bot API that takes 30 messages a second and one a second to a chat. The
 * second of them has only to wait for its turn.
 */
export async function measureDispatch(cwd: string, _standIn: StandIn, leaving: Leaving): Promise<Table> {
  const home = await givenHome('dispatch')
  leaving.later(home.remove)
  const database = await openDatabase({ ...home.place, name: 'giaoban' })
  leaving.later(database.close)
  await makeCountry(database, COMMITTEES, BRANCHES)
  await tickOn(portsOf(database))(DUE)
  // The bots live now, whatever the day of the reminders.
  await database.pool.query(`UPDATE outbox SET at = $1, until = $2`, [
    new Date(),
    new Date(Date.now() + 3_600_000),
  ])
  const api = startProgram(programFile('strict-stand-in.mjs'), { cwd, env: { LATENCY_MS: '100' } })
  leaving.later(api.stop)
  const [, address = ''] = await api.says(/listening at (\S+)/)
  const bots = Array.from({ length: REPLICAS }, () =>
    startPollingBot({ cwd, apiRoot: address }, { ...home.keeping, SCHEDULE: 'off' }),
  )
  for (const bot of bots) leaving.later(bot.stop)
  const told = async () => (await (await fetch(`${address}/told`)).json()) as Told
  while ((await told()).taken < 50) await sleep(100)

  const cpu = () => bots.map(({ pid }) => cpuSeconds(pid))
  const during = async (name: string, ms: number): Promise<Table['rows'][number]> => {
    const [before, spent, begun] = [await told(), cpu(), performance.now()]
    await sleep(ms)
    const [after, seconds] = [await told(), (performance.now() - begun) / 1_000]
    const used = cpu().map((until, at) => ((until - (spent[at] ?? 0)) / seconds) * 100)
    return {
      name,
      values: {
        'a second': rounded((after.taken - before.taken) / seconds, 1),
        'most in a second': after.most,
        'answers of 429': after.refused,
        'chats twice': after.chatsTwice,
        '% of a core, the sender': rounded(Math.max(...used), 1),
        'all replicas': rounded(
          used.reduce((sum, one) => sum + one, 0),
          1,
        ),
      },
    }
  }
  const rows: Table['rows'][number][] = []
  for (const [name, ms] of Object.entries(MEASURED_MS)) rows.push(await during(name, ms))
  return {
    title: `dispatch: ${REPLICAS} replicas, 30/s and 1/s a chat allowed, 100 ms to an answer`,
    rows,
    notes: [`the machine's load over the last minute: ${rounded(loadavg()[0] ?? 0, 1)}`],
  }
}
