import type { Path } from './schema.ts'

type Value = Readonly<Record<string, unknown>>

/** A row of the sheet `changes`: what its cells say under their columns, and which row it is. */
export type MoveRow = { readonly number: number; readonly value: Value }

/** The changes of the sheet as the YAML file holds them, each with the rows that say it: a split has one for each part. */
export function movesOfRows(
  rows: readonly MoveRow[],
): { readonly value: unknown; readonly rows: readonly MoveRow[] }[] {
  const groups: MoveRow[][] = []
  for (const row of rows) {
    const [before] = groups.at(-1) ?? []
    const goesOn =
      before !== undefined &&
      isSplit(row) &&
      isSplit(before) &&
      before.value.branch === row.value.branch &&
      before.value.from === row.value.from
    if (goesOn) groups.at(-1)?.push(row)
    else groups.push([row])
  }
  return groups.map((some) => ({ value: valueOf(some), rows: some }))
}

/** The column in which a part of a change stands, and of which of its rows. */
export function cellOfMove([key, ...rest]: Path): {
  readonly row: number
  readonly columns: readonly string[]
} {
  const last = String(rest.at(-1) ?? key ?? 'change')
  const row = key === 'into' && typeof rest[0] === 'number' ? rest[0] : 0
  if (key === undefined) return { row, columns: ['change'] }
  if (key === 'into') return { row, columns: last === 'code' || rest.length < 2 ? ['into'] : [last, 'into'] }
  if (key === 'open')
    return { row, columns: last === 'code' || rest.length === 0 ? ['branch'] : [last, 'branch'] }
  return { row, columns: ['merge', 'split', 'close', 'rename'].includes(String(key)) ? ['branch'] : [last] }
}

const isSplit = ({ value }: MoveRow): boolean => value.change === 'split'

function valueOf(rows: readonly MoveRow[]): unknown {
  const [{ value }] = rows as [MoveRow]
  const { change, branch, from, into, name } = value
  switch (change) {
    case 'merge': {
      const isNew = name !== undefined || value.kind !== undefined
      return { merge: namesOf(branch), into: isNew ? { code: into, ...factsOf(value) } : into, from }
    }
    case 'split':
      return {
        split: branch,
        into: rows.map((row) => ({
          code: row.value.into,
          ...factsOf(row.value),
          opening: countOf(row.value),
        })),
        from,
      }
    case 'close':
      return { close: branch, from }
    case 'rename':
      return { rename: branch, name, from }
    case 'open':
      return { open: { code: branch, ...factsOf(value), opening: countOf(value) }, from }
    default:
      return { ...value }
  }
}

function namesOf(cell: unknown): unknown {
  return typeof cell === 'string' ? cell.split(/[,;]/).map((code) => code.trim()) : cell
}

const facts = ['name', 'kind', 'has_branch_committee', 'meeting_day', 'officer']
const counts = ['member_official', 'member_probationary', 'member_exempt']

const factsOf = (value: Value): Value => only(value, facts)
const countOf = (value: Value): Value => only(value, counts)

function only(value: Value, keys: readonly string[]): Value {
  return Object.fromEntries(keys.flatMap((key) => (key in value ? [[key, value[key]]] : [])))
}
