import { startPollingBot } from './bots.ts'
import { prepare } from './committee.ts'
import type { Leaving } from './leaving.ts'
import { median, rounded } from './numbers.ts'
import { embeddedHome, givenHome, type Home } from './places.ts'
import type { StandIn } from './stand-in.ts'
import type { Row, Table } from './table.ts'
import { chatOf, textUpdate } from './updates.ts'

const COLD_ROUNDS = 3
const WARM_ROUNDS = 5

/** From the start of the process to its first message: an update is waiting, and the bot asks for it. */
export async function measureStart(cwd: string, standIn: StandIn, leaving: Leaving): Promise<Table> {
  const cold: number[] = []
  const warm: number[] = []
  const given: number[] = []
  const notes: string[] = []

  for (let round = 0; round < COLD_ROUNDS; round += 1) {
    const home = await embeddedHome()
    leaving.later(home.remove)
    cold.push(await firstAnswer(cwd, standIn, home))
  }
  const embedded = await embeddedHome()
  leaving.later(embedded.remove)
  await prepare(embedded.place, 1, Date.now())
  const server = await givenHome('start').catch((error: unknown) => {
    notes.push(`warm on PostgreSQL is left out: ${String(error)}`)
    return null
  })
  if (server !== null) {
    leaving.later(server.remove)
    await prepare(server.place, 1, Date.now())
  }
  for (let round = 0; round < WARM_ROUNDS; round += 1) {
    warm.push(await firstAnswer(cwd, standIn, embedded))
    if (server !== null) given.push(await firstAnswer(cwd, standIn, server))
  }
  const rows = [rowOf('cold, embedded', cold), rowOf('warm, embedded', warm)]
  if (given.length > 0) rows.push(rowOf('warm, PostgreSQL', given))
  return { title: 'start to the first answer', rows, notes }
}

async function firstAnswer(cwd: string, standIn: StandIn, home: Home): Promise<number> {
  await standIn.offer(textUpdate(chatOf(0), '/start'))
  const answered = standIn.next()
  const begun = performance.now()
  const program = startPollingBot({ cwd, apiRoot: standIn.address }, home.keeping)
  try {
    await Promise.race([answered, program.says(/(?!)/)])
    return (performance.now() - begun) / 1_000
  } finally {
    await program.stop()
  }
}

const rowOf = (name: string, seconds: readonly number[]): Row => ({
  name,
  values: {
    's median': rounded(median(seconds), 2),
    's least': rounded(Math.min(...seconds), 2),
    's most': rounded(Math.max(...seconds), 2),
    rounds: seconds.length,
  },
})
