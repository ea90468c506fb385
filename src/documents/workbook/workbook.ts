import writeExcelFile from 'write-excel-file/node'
import type { MonthPack } from '../../domain/month-pack.ts'
import type { Translate } from '../../i18n/translate.ts'
import { branchTable } from './branch-rows.ts'
import type { Table } from './cells.ts'
import { filters } from './filters.ts'
import { rawTable } from './raw-table.ts'
import { yearTable } from './year-table.ts'

/**
 * The month as an .xlsx: branches by indicators, a sheet a section, the twelve months, and every figure in a row.
 * Numbers and dates are real ones; where there is none, the cell says why.
 */
export async function workbookOf(pack: MonthPack, t: Translate): Promise<Uint8Array> {
  const tables = tablesOf(pack, t)
  const sheets = tables.map(({ name, rows, stickyColumns, widths }) => ({
    data: rows,
    sheet: name,
    stickyRowsCount: 1,
    ...(stickyColumns > 0 ? { stickyColumnsCount: stickyColumns } : {}),
    columns: widths.map((width) => ({ width })),
    orientation: 'landscape' as const,
  }))
  const sizes = tables.map(({ rows }) => ({ rows: rows.length, columns: rows[0]?.length ?? 0 }))
  return writeExcelFile(sheets, { features: [filters(sizes)], fontFamily: 'Times New Roman' }).toBuffer()
}

function tablesOf(pack: MonthPack, t: Translate): Table[] {
  const { form } = pack
  const counted = form.indicators.filter(({ type }) => type === 'int' || type === 'choice')
  const sections = Object.entries(form.sections).map(([code, title]) =>
    branchTable(
      sheetName(`${code} ${title}`),
      pack,
      form.indicators.filter(({ section }) => section === code),
      t,
    ),
  )
  return [
    branchTable(t('sheet.matrix'), pack, counted, t),
    ...sections,
    yearTable(pack, t),
    rawTable(pack, t),
  ]
}

/** A sheet's name has at most 31 letters, and none of those that formulas use. */
function sheetName(text: string): string {
  return text
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31)
    .trim()
}
