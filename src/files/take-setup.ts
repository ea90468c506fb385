import type { Setup } from '../domain/setup.ts'
import type { Fault, Place, Taken } from './fault.ts'
import { faultAt, type Source, take } from './schema.ts'
import { setupSchema } from './setup-schema.ts'

/** A setup, and where in its file each of its changes stands, for those that cannot be. */
export type TakenSetup = { readonly setup: Setup; readonly changesAt: readonly Place[] }

/** The setup in a source, taken whole or not at all. */
export function takeSetup(source: Source): Taken<TakenSetup> {
  const taken = take(setupSchema, source)
  const faults = [...('faults' in taken ? taken.faults : []), ...branchFaults(source)]
  if ('faults' in taken || faults.length > 0) return { faults: inOrder(faults) }
  const setup = taken.value
  return { setup, changesAt: (setup.changes ?? []).map((_, at) => source.placeOf(['changes', at])) }
}

/** Looked for beside the schema, so that a file with other faults hears of these as well. */
function branchFaults({ value, placeOf }: Source): Fault[] {
  const branches: unknown = isRecord(value) ? value.branches : undefined
  if (!Array.isArray(branches)) return []
  if (branches.length === 0) return [faultAt(placeOf, ['branches'], 'branches')]
  const codes = branches.map((branch: unknown) => (isRecord(branch) ? branch.code : undefined))
  return codes.flatMap((code, at) =>
    typeof code !== 'string' || codes.indexOf(code) === at
      ? []
      : [faultAt(placeOf, ['branches', at, 'code'], 'unique_code', code)],
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** As the eye meets them: by line. A workbook's stay as they are found, sheet by sheet. */
function inOrder(faults: readonly Fault[]): Fault[] {
  return [...faults].sort((one, other) => lineOf(one) - lineOf(other))
}

function lineOf({ where }: Fault): number {
  return 'line' in where ? where.line : 0
}
