import { writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { measureAnswers } from './answer.ts'
import { buildIfStale } from './build.ts'
import { measureDispatch } from './dispatch.ts'
import { measureFiling } from './filing.ts'
import { type Leaving, makeLeaving } from './leaving.ts'
import { measurePack } from './pack.ts'
import { makeFolder } from './places.ts'
import { measureReading } from './reading.ts'
import { measureRemind } from './remind.ts'
import { measureRest } from './rest.ts'
import { type StandIn, startStandIn } from './stand-in.ts'
import { measureStart } from './start.ts'
import { measureStatistics } from './statistics.ts'
import { type Table, written } from './table.ts'

/** Whatever hangs, it ends after this long; loading a nation takes longer than all the rest. */
const LONGEST_MS = { usual: 590_000, statistics: 900_000 }

const parts = {
  answer: measureAnswers,
  start: measureStart,
  rest: measureRest,
  reading: measureReading,
  filing: measureFiling,
  remind: measureRemind,
  dispatch: measureDispatch,
  pack: measurePack,
  statistics: measureStatistics,
} as const satisfies Record<string, (cwd: string, standIn: StandIn, leaving: Leaving) => Promise<Table>>

type Part = keyof typeof parts

/** Measures the parts named on the command line, or all, and ends nothing but what it started. */
async function main(): Promise<void> {
  const wanted = partsIn(process.argv.slice(2))
  await buildIfStale()
  const leaving = makeLeaving()
  const early = async (why: string): Promise<void> => {
    process.stderr.write(`${why}\n`)
    await leaving.now()
    process.exit(1)
  }
  const timer = setTimeout(
    () => void early('The bench took too long.'),
    wanted.includes('statistics') ? LONGEST_MS.statistics : LONGEST_MS.usual,
  )
  process.once('SIGINT', () => void early('Stopped.'))
  process.once('SIGTERM', () => void early('Stopped.'))
  try {
    const folder = await makeFolder()
    leaving.later(folder.remove)
    const standIn = await startStandIn(folder.path)
    leaving.later(standIn.stop)
    const tables: Partial<Record<Part, Table>> = {}
    for (const part of wanted) {
      const own = makeLeaving()
      leaving.later(own.now)
      const table = await parts[part](folder.path, standIn, own)
      await own.now()
      tables[part] = table
      process.stdout.write(written(table))
    }
    const about = { at: new Date().toISOString(), node: process.version, cores: availableParallelism() }
    await writeFile(
      new URL('latest.json', import.meta.url),
      `${JSON.stringify({ ...about, tables }, null, 2)}\n`,
    )
  } finally {
    clearTimeout(timer)
    await leaving.now()
  }
}

/** The parts that are named, or all but the one that loads a nation and takes minutes by itself. */
function partsIn(names: readonly string[]): readonly Part[] {
  const known = Object.keys(parts) as Part[]
  const stranger = names.find((name) => known.every((part) => part !== name))
  if (stranger !== undefined) throw new Error(`${stranger} is none of ${known.join(', ')}.`)
  const usual = known.filter((part) => part !== 'statistics')
  return names.length === 0 ? usual : known.filter((part) => names.includes(part))
}

await main()
