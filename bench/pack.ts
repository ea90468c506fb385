import { loadavg } from 'node:os'
import { instantOf } from '../src/domain/day.ts'
import type { Leaving } from './leaving.ts'
import { median, rounded } from './numbers.ts'
import { fillCommittee } from './pack-data.ts'
import { givenHome } from './places.ts'
import { builtFile, programFile, startProgram } from './programs.ts'
import type { Table } from './table.ts'

const BRANCHES = 100
const PERIOD = '2026-10'
const NOW = instantOf('2026-11-10', '09:00')

type Told = {
  readonly atRest: number
  readonly packs: readonly {
    readonly ms: number
    readonly mb: number
    readonly kinds: readonly string[]
    readonly bytes: number
  }[]
}

/** The month of a large committee as pictures, Word and Excel, in a process that has made none yet and then several. */
export async function measurePack(cwd: string, _standIn: unknown, leaving: Leaving): Promise<Table> {
  const home = await givenHome('pack')
  leaving.later(home.remove)
  await fillCommittee(home.place, BRANCHES, PERIOD, NOW)
  const program = startProgram(programFile('pack.mjs'), {
    cwd,
    env: {
      ...home.keeping,
      OFFICE_MODULE: builtFile('office.js'),
      CONFIG_MODULE: builtFile('config.js'),
      PERIOD,
      NOW: String(NOW),
    },
  })
  leaving.later(program.stop)
  const [, told = ''] = await program.says(/packs (\{.*\})/)
  await program.stop()
  const { atRest, packs } = JSON.parse(told) as Told
  const [first, , ...later] = packs
  const pictures = first?.kinds.filter((kind) => kind === 'picture').length ?? 0
  return {
    title: `the month's pack: ${BRANCHES} branches, ${pictures} pictures, Word and Excel, ${rounded((first?.bytes ?? 0) / 1_024, 0)} kB`,
    rows: [
      {
        name: 'the first in a process',
        values: { ms: rounded(first?.ms ?? 0, 0), 'peak MB': rounded(first?.mb ?? 0, 0) },
      },
      {
        name: `median of ${later.length} after one more`,
        values: {
          ms: rounded(median(later.map(({ ms }) => ms)), 0),
          'peak MB': rounded(later.at(-1)?.mb ?? 0, 0),
        },
      },
    ],
    notes: [
      `${rounded(atRest, 0)} MB before the first; the machine's load over the last minute: ${rounded(loadavg()[0] ?? 0, 1)}`,
    ],
  }
}
