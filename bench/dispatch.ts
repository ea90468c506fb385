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
const MEASURED_MS = 30_000
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

  const cpu = () => bots.reduce((sum, { pid }) => sum + cpuSeconds(pid), 0)
  const [before, spent, begun] = [await told(), cpu(), performance.now()]
  await sleep(MEASURED_MS)
  const [after, used, seconds] = [await told(), cpu() - spent, (performance.now() - begun) / 1_000]
  return {
    title: `dispatch: ${REPLICAS} replicas, 30/s and 1/s a chat allowed, 100 ms to an answer, ${Math.round(seconds)} s`,
    rows: [
      {
        name: 'reminders sent',
        values: {
          'a second': rounded((after.taken - before.taken) / seconds, 1),
          'most in a second': after.most,
          'answers of 429': after.refused,
          'chats twice': after.chatsTwice,
          '% of a core': rounded((used / seconds) * 100, 1),
        },
      },
    ],
    notes: [],
  }
}
