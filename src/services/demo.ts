import type { Committee } from '../domain/committee.ts'
import type { Instant } from '../domain/day.ts'
import type { ImportRow } from '../domain/import-row.ts'
import type { Setup } from '../domain/setup.ts'
import { type ImportDeps, makeImportFigures } from './import-figures.ts'
import type { Notes } from './ports/notes.ts'
import { makeSetUp, type SetUpDeps } from './setup.ts'

/** Whether the figures are for trying: such a database carries the note `demo`, whatever it says. */
export async function isDemo(notes: Pick<Notes, 'read'>): Promise<boolean> {
  return (await notes.read('demo')) !== null
}

export type LoadDemoDeps = SetUpDeps & ImportDeps & { readonly notes: Notes }

/** A committee to try things on, as its setup file and its import file describe it. */
export type Demo = { readonly setup: Setup; readonly rows: readonly ImportRow[] }

/**
 * Fills a database with the demo and marks it as such. Repeating it leaves what people have tried since as it is.
 * Throws where the demo's own figures do not hold.
 */
export function makeLoadDemo(deps: LoadDemoDeps) {
  const { registry, notes } = deps
  const setUp = makeSetUp(deps)
  const importFigures = makeImportFigures(deps)
  return async ({ setup, rows }: Demo, now: Instant): Promise<Committee> => {
    const { code } = setup.committee
    if (!(await isDemo(notes))) {
      await setUp(setup, now)
      const result = await importFigures(code, rows, now)
      if (result.kind !== 'imported') throw new Error(`The demo does not hold: ${JSON.stringify(result)}`)
      await notes.write('demo', '1')
    }
    const committee = await registry.committee(code)
    if (committee === null) throw new Error(`The demo's committee ${code} is not there.`)
    return committee
  }
}
