import type { Cell, SheetData } from 'write-excel-file/node'
import type { Figure } from '../../domain/figure.ts'
import type { Indicator } from '../../domain/form.ts'
import type { Period } from '../../domain/period.ts'
import { figureText } from '../../i18n/figure-text.ts'
import type { Translate } from '../../i18n/translate.ts'

/** A sheet of the workbook: the first row is its head, which stays in sight and bears the filters. */
export type Table = {
  readonly name: string
  readonly rows: SheetData
  /** As many columns stay in sight. */
  readonly stickyColumns: number
  /** As many rows at the end are no part of what is filtered and sorted. */
  readonly below: number
}

/** A heading of a row. */
export function label(value: string) {
  return {
    value,
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#F3E9DC',
    wrap: true,
    alignVertical: 'center',
    borderStyle: 'thin',
  } as const
}

/** A heading of a column. */
export function head(value: string): Cell {
  return { ...label(value), align: 'center', height: 44 }
}

const cell = { borderStyle: 'thin', alignVertical: 'top' } as const

/** A text. Its type says so: what looks like a formula stays a text. */
export function words(value: string): Cell {
  return { value, type: String, ...cell, wrap: true }
}

/** A number, which spreadsheets may go on with; null leaves the cell empty. */
export function number(value: number | null): Cell {
  return value === null ? words('') : { value, type: Number, ...cell }
}

/** A day `2026-11-03`, as a date; spreadsheets count days without a zone. */
function day(value: string): Cell {
  return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', ...cell }
}

/** A month `2026-11`, as the date of its first day that is shown as a month. */
export function month(value: Period): Cell {
  return { value: new Date(`${value}-01T00:00:00Z`), type: Date, format: 'mm/yyyy', ...cell }
}

/** A text that is no figure: it says why there is none. */
export function absent(value: string): Cell {
  return { value, type: String, ...cell, wrap: true, textColor: '#8A6D3B', fontStyle: 'italic' }
}

/** A figure: a real number or date where there is one, and otherwise the reason. */
export function figureCell(indicator: Indicator, figure: Figure | undefined, t: Translate): Cell {
  if (figure?.state !== 'given') return absent(figureText(indicator, figure, t))
  if (typeof figure.value === 'number') return number(figure.value)
  return indicator.type === 'date' ? day(figure.value) : words(figureText(indicator, figure, t))
}
