import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startPollingBot } from './bots.ts'
import { prepare } from './committee.ts'
import type { Leaving } from './leaving.ts'
import { BEGIN, MONTH } from './month.ts'
import { rounded } from './numbers.ts'
import { embeddedHome } from './places.ts'
import type { StandIn } from './stand-in.ts'
import type { Row, Table } from './table.ts'
import { chatOf, textUpdate } from './updates.ts'
import { memory, processesIn, tellsUsage } from './usage.ts'

const SECRETARIES = 50
const ANSWERS = 20

/** How long it is left alone before its memory is looked at. */
const REST_MS = 3_000

/** Memory of the bot and of its embedded database, as on one machine: by polling, with its clock. */
export async function measureRest(cwd: string, standIn: StandIn, leaving: Leaving): Promise<Table> {
  const title = 'memory at rest (PSS, MB)'
  if (!tellsUsage) return { title, rows: [], notes: ['Only Linux tells it.'] }
  const home = await embeddedHome()
  leaving.later(home.remove)
  const folder = home.keeping.DATA_DIR ?? ''
  await prepare(home.place, SECRETARIES, Date.now())
  const program = startPollingBot({ cwd, apiRoot: standIn.address }, home.keeping)
  leaving.later(program.stop)
  await program.says(/giao ban is running/)

  const rows: Row[] = [await lookAt('after start', program.pid, folder)]
  for (const text of [BEGIN, ...MONTH.slice(0, ANSWERS)]) await allSay(text, standIn)
  rows.push(await lookAt(`after ${SECRETARIES * ANSWERS} answers`, program.pid, folder))
  await program.stop()
  return { title, rows, notes: [] }
}

async function allSay(text: string, standIn: StandIn): Promise<void> {
  const wanted = (await standIn.sent()) + SECRETARIES
  for (let secretary = 0; secretary < SECRETARIES; secretary += 1) {
    await standIn.offer(textUpdate(chatOf(secretary), text))
  }
  while ((await standIn.sent()) < wanted) await sleep(20)
}

async function lookAt(name: string, bot: number, folder: string): Promise<Row> {
  await sleep(REST_MS)
  const servers = processesIn(join(folder, 'postgres'))
  const [own, database] = [memory([bot]), memory(servers)]
  return {
    name,
    values: {
      together: rounded(own + database, 0),
      bot: rounded(own, 0),
      database: rounded(database, 0),
      'database processes': servers.length,
    },
  }
}
