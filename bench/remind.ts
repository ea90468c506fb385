import { openDatabase } from '../src/storage/open.ts'
import { portsOf } from '../src/stores.ts'
import { tickOn } from '../src/clockwork.ts'
import { DUE, makeCountry } from './country.ts'
import type { Leaving } from './leaving.ts'
import { rounded } from './numbers.ts'
import { givenHome } from './places.ts'
import type { StandIn } from './stand-in.ts'
import type { Table } from './table.ts'

const COMMITTEES = 2_500
const BRANCHES = 100

/**
 * The morning on which a whole country is reminded: every message decided and in the outbox, by one tick; and the tick of
 * the next minute, which finds that all of them exist.
 */
export async function measureRemind(_cwd: string, _standIn: StandIn, leaving: Leaving): Promise<Table> {
  const home = await givenHome('remind')
  leaving.later(home.remove)
  const database = await openDatabase({ ...home.place, name: 'giaoban' })
  leaving.later(database.close)
  await makeCountry(database, COMMITTEES, BRANCHES)
  const tick = tickOn(portsOf(database))

  const measured = async (name: string, expected: number) => {
    const begun = performance.now()
    const cpu = process.cpuUsage()
    const made = await tick(DUE)
    const seconds = (performance.now() - begun) / 1_000
    const { user, system } = process.cpuUsage(cpu)
    if (made.length !== expected) throw new Error(`${made.length} messages were made, not ${expected}.`)
    return {
      name,
      values: {
        seconds: rounded(seconds, 1),
        'a second': Math.round(made.length / seconds),
        'CPU s of it': rounded((user + system) / 1e6, 1),
      },
    }
  }
  const rows = [
    await measured(`${COMMITTEES * BRANCHES} reminders`, COMMITTEES * BRANCHES),
    await measured('the next tick', 0),
  ]
  const { rows: counted } = await database.pool.query<{ count: number }>('SELECT count(*)::int FROM outbox')
  if (counted[0]?.count !== COMMITTEES * BRANCHES) throw new Error('Not all reminders are in the outbox.')
  return {
    title: `remind: ${COMMITTEES} committees of ${BRANCHES} branches on PostgreSQL, decided and queued`,
    rows,
    notes: [],
  }
}
