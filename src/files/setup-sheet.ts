import readWorkbook from 'read-excel-file/node'
import type { Fault, Taken } from './fault.ts'
import type { Path, Source } from './schema.ts'
import { type Cell, settingOfCell } from './setup-cells.ts'
import { cellOfMove, movesOfRows } from './setup-move-rows.ts'
import { setupColumns } from './setup-schema.ts'
import { takeSetup, type TakenSetup } from './take-setup.ts'

type SheetName = keyof typeof setupColumns

type Sheet = { readonly name: string; readonly rows: readonly (readonly Cell[])[] }

/** A row of a sheet: what its cells say, and which row it is, from 1. */
type Row = { readonly number: number; readonly value: Readonly<Record<string, unknown>> }

/**
 * A committee's setup from a workbook with one sheet a list, `committee`, `calendar`, `targets`, `branches` and
 * `changes`, under the same names as the keys of the YAML file. Taken whole or not at all; each fault names its cell.
 */
export async function readSetupSheet(workbook: Buffer): Promise<Taken<TakenSetup>> {
  const sheets = await sheetsOf(workbook)
  if (sheets === null) return { faults: [{ where: { sheet: '', cell: null }, what: '', takes: 'workbook' }] }
  const faults = sheets.flatMap(layoutFaults)
  for (const name of ['committee', 'branches'] as const) {
    if (sheets.some((sheet) => sheet.name === name)) continue
    faults.push({ where: { sheet: name, cell: null }, what: name, takes: 'sheet', detail: name })
  }
  return faults.length > 0 ? { faults } : takeSetup(sourceOf(sheets))
}

/** Null where the reader cannot make anything of it, whichever of its parts complains. */
async function sheetsOf(workbook: Buffer): Promise<Sheet[] | null> {
  const sheets = await readWorkbook(workbook).catch(() => null)
  if (sheets === null) return null
  return sheets
    .map(({ sheet, data }) => ({ name: sheet.trim().toLowerCase(), rows: data as Cell[][] }))
    .filter(({ name, rows }) => isSheetName(name) || rows.some((row) => row.some(isFilled)))
}

const isSheetName = (name: string): name is SheetName => Object.hasOwn(setupColumns, name)

const isFilled = (cell: Cell): boolean => cell !== null && cell !== undefined && cell !== ''

const headOf = ({ rows }: Sheet): string[] =>
  (rows[0] ?? []).map((cell) => (typeof cell === 'string' ? cell.trim().toLowerCase() : ''))

/** What is amiss before any value is looked at: sheets, columns, and rows where there may be only one. */
function layoutFaults(sheet: Sheet): Fault[] {
  const { name } = sheet
  if (!isSheetName(name)) {
    const known = Object.keys(setupColumns).join(', ')
    return [{ where: { sheet: name, cell: null }, what: name, takes: 'known_sheet', detail: known }]
  }
  const columns: readonly string[] = setupColumns[name]
  const head = headOf(sheet)
  const faults = head.flatMap((column, at): Fault[] => {
    const used = sheet.rows.some((row) => isFilled(row[at]))
    if (!used) return []
    const where = { sheet: name, cell: `${letterOf(at)}1` }
    if (!columns.includes(column))
      return [{ where, what: column, takes: 'known_key', detail: columns.join(', ') }]
    return head.indexOf(column) === at ? [] : [{ where, what: column, takes: 'once' }]
  })
  const alone = name === 'committee' || name === 'calendar'
  const [, second] = rowsOf(sheet)
  if (alone && second !== undefined) {
    faults.push({ where: { sheet: name, cell: `A${second.number}` }, what: name, takes: 'one_row' })
  }
  return faults
}

function rowsOf(sheet: Sheet): Row[] {
  const head = headOf(sheet)
  return sheet.rows
    .map((cells, at) => ({ number: at + 1, value: valueOf(head, cells) }))
    .filter(({ number, value }) => number > 1 && Object.keys(value).length > 0)
}

/** The filled cells of a row under their keys; `opening.period` becomes `period` of `opening`. */
function valueOf(head: readonly string[], cells: readonly Cell[]): Record<string, unknown> {
  const value: Record<string, unknown> = {}
  for (const [at, column] of head.entries()) {
    if (!isFilled(cells[at])) continue
    const setting = settingOfCell(column, cells[at])
    const [group = '', key] = column.split('.')
    if (key === undefined) value[group] = setting
    else value[group] = { ...(value[group] as Record<string, unknown> | undefined), [key]: setting }
  }
  return value
}

function sourceOf(sheets: readonly Sheet[]): Source {
  const rows = new Map(sheets.map((sheet) => [sheet.name, rowsOf(sheet)]))
  const moves = movesOfRows(rows.get('changes') ?? [])
  const listOf = (name: SheetName) => (rows.get(name) ?? []).map(({ value }) => value)
  const placeOf = (path: Path) => {
    const [name = '', ...rest] = path.map(String)
    const sheet = sheets.find((each) => each.name === name)
    if (sheet === undefined) return { sheet: name, cell: null }
    const head = headOf(sheet)
    const [at, ...inside] = path.slice(1)
    const move = name === 'changes' ? moves[Number(at ?? 0)] : undefined
    if (move !== undefined) {
      const cell = cellOfMove(inside)
      const column = cell.columns.map((wanted) => head.indexOf(wanted)).find((found) => found >= 0)
      return { sheet: name, cell: `${letterOf(column ?? 0)}${move.rows[cell.row]?.number ?? 1}` }
    }
    const listed = name === 'targets' || name === 'branches'
    const row = rows.get(name)?.[listed ? Number(rest[0] ?? 0) : 0]
    const key = listed ? rest.slice(1) : rest
    const column = [key.join('.'), key[0] ?? ''].map((wanted) => head.indexOf(wanted)).find((at) => at >= 0)
    return { sheet: name, cell: `${letterOf(column ?? 0)}${row?.number ?? 1}` }
  }
  const [committee] = listOf('committee')
  const [calendar] = listOf('calendar')
  return {
    value: {
      committee,
      calendar,
      targets: listOf('targets'),
      branches: listOf('branches'),
      ...(moves.length === 0 ? {} : { changes: moves.map(({ value }) => value) }),
    },
    placeOf,
  }
}

/** 0 is `A`, 26 is `AA`. */
function letterOf(column: number): string {
  const letter = String.fromCodePoint(65 + (column % 26))
  return column < 26 ? letter : letterOf(Math.floor(column / 26) - 1) + letter
}
