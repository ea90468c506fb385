import writeExcelFile from 'write-excel-file/node'
import type { MonthPack } from '../../domain/month-pack.ts'
import type { Translate } from '../../i18n/translate.ts'
import { branchTable } from './branch-rows.ts'
import type { Table } from './cells.ts'
import { rawTable } from './raw-table.ts'
import { sheetsToUse } from './sheets.ts'
import { highEnough, widthsOf } from './widths.ts'
import { yearTable } from './year-table.ts'

const LONGEST_NAME = 31

/**
 * The month as an .xlsx: branches by indicators, a sheet a section, the twelve months, and every figure in a row.
 * Numbers and dates are real ones; where there is none, the cell says why.
 */
export async function workbookOf(pack: MonthPack, t: Translate): Promise<Uint8Array> {
  const tables = tablesOf(pack, t)
  const sheets = tables.map(({ name, rows, stickyColumns }) => {
    const widths = widthsOf(rows)
    return {
      data: highEnough(rows, widths),
      sheet: name,
      stickyRowsCount: 1,
      ...(stickyColumns > 0 ? { stickyColumnsCount: stickyColumns } : {}),
      columns: widths.map((width) => ({ width })),
      orientation: 'landscape' as const,
    }
  })
  const used = tables.map(({ name, rows, below }) => ({
    name,
    rows: rows.length - below,
    columns: rows[0]?.length ?? 0,
  }))
  return writeExcelFile(sheets, { features: [sheetsToUse(used)], fontFamily: 'Times New Roman' }).toBuffer()
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

/** A sheet's name has at most 31 letters, whole words of them, and none of those that formulas use. */
function sheetName(text: string): string {
  const plain = text.replace(/[[\]:*?/\\]/g, ' ').trim()
  if (plain.length <= LONGEST_NAME) return plain
  return plain
    .slice(0, LONGEST_NAME + 1)
    .replace(/[\s,]+\S*$/, '')
    .slice(0, LONGEST_NAME)
}
