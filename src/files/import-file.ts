import { CsvError, type InfoRecord, parse } from 'csv-parse/sync'
import type { ImportRow } from '../domain/import-row.ts'
import { isPeriod } from '../domain/period.ts'
import type { Fault, Takes, Taken } from './fault.ts'

const columns = ['branch', 'period', 'indicator', 'value'] as const

/**
 * The rows of an import file: CSV with the columns `branch,period,indicator,value` in any order, parted by commas
 * or, as spreadsheets in Viet Nam write it, by semicolons. Taken whole or not at all; each fault names its line.
 */
export function readImportFile(text: string): Taken<{ readonly rows: readonly ImportRow[] }> {
  const records = recordsOf(text)
  if (!Array.isArray(records)) return { faults: [records] }
  const [head, ...rest] = records
  const names = (head?.cells ?? []).map((cell) => cell.toLowerCase())
  const complete = names.length === columns.length && columns.every((column) => names.includes(column))
  if (!complete) return { faults: [fault(1, 'columns', columns.join(','))] }
  const faults = rest.flatMap(({ line, cells }): Fault[] => {
    if (cells.length !== columns.length) return [fault(line, 'cells', String(cells.length))]
    const period = cells[names.indexOf('period')] ?? ''
    return isPeriod(period) ? [] : [{ ...fault(line, 'period', period), what: 'period' }]
  })
  if (faults.length > 0) return { faults }
  return {
    rows: rest.map(({ line, cells }) => {
      const cell = (column: (typeof columns)[number]) => cells[names.indexOf(column)] ?? ''
      return {
        line,
        branch: cell('branch'),
        period: cell('period'),
        indicator: cell('indicator'),
        value: cell('value'),
      }
    }),
  }
}

type CsvRecord = { readonly line: number; readonly cells: readonly string[] }

function recordsOf(text: string): CsvRecord[] | Fault {
  const [first = ''] = text.split('\n', 1)
  try {
    const parsed = parse(text, {
      bom: true,
      delimiter: first.includes(';') ? ';' : ',',
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { info: InfoRecord; record: string[] }[]
    return parsed.map(({ info, record }) => ({
      line: info.lines,
      cells: record.map((cell) => cell.normalize('NFC')),
    }))
  } catch (error) {
    if (error instanceof CsvError) return fault(typeof error.lines === 'number' ? error.lines : 1, 'csv', '')
    throw error
  }
}

function fault(line: number, takes: Takes, detail: string): Fault {
  return { where: { line }, what: '', takes, detail }
}
