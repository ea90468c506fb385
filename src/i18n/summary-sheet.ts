import type { Code } from '../domain/figure.ts'
import type { Sheet, Table } from '../domain/sheet.ts'
import type { SpanSummary } from '../domain/span-summary.ts'
import type { Summary, Total } from '../domain/summary.ts'
import { writeNumber } from './format.ts'
import { missingText } from './missing-text.ts'
import { gapsText, lastOf, spanHead } from './span-text.ts'
import { summaryFoot, summaryHead } from './summary-text.ts'
import { basisOf, pendingText, toldFlows } from './totals-text.ts'
import type { Translate } from './translate.ts'

const MEMBERS = ['member_total', 'member_official', 'member_probationary']

/** The month's summary with its figures in a table, beside those since January; null where nobody has reported. */
export function summarySheet(summary: Summary, withAlerts: boolean, t: Translate): Sheet | null {
  const { totals, yearToDate, reported, expected, missing, period } = summary
  if (reported === 0) return null
  const month = [...stocksOf(totals), ...toldFlows(totals, summary, reported)]
  const year = toldFlows(yearToDate, summary, reported)
  const basis = basisOf(year)
  const partly = basis !== null && basis.reported < basis.expected
  const members = totals.find(({ indicator }) => indicator === 'member_total')?.value ?? 0
  return [
    ...summaryHead(summary, t),
    table(summary.labels, t, [t('tables.month', { month: period }), month], [t('tables.year'), year]),
    t('ask.basis', { of: t('ask.ofBranches', { reported, expected }) }),
    ...(partly ? [t('tables.yearBasis', basis)] : []),
    ...missingText(missing, members, t),
    ...pendingText(summary, t),
    ...summaryFoot(summary, withAlerts, t),
  ]
}

/** A quarter or more with its figures in a table: the stocks of its last month, the flows of all; null for nothing. */
export function spanSheet(summary: SpanSummary, t: Translate): Sheet | null {
  const { totals, periods, reporters, labels } = summary
  const stocks = stocksOf(totals)
  const flows = toldFlows(totals, summary, reporters)
  const [first] = stocks
  if (first === undefined || reporters === 0) return null
  const basis = basisOf(totals.filter(({ kind, value }) => kind === 'flow' && value !== null))
  const of = { reported: first.reported, expected: first.expected }
  return [
    ...spanHead(summary, t),
    table(labels, t, [t('tables.lastMonth', { month: lastOf(periods) }), stocks], [t('tables.span'), flows]),
    t('tables.stockBasis', of),
    ...(basis !== null && basis.reported < basis.expected ? [t('span.basis', basis)] : []),
    ...pendingText(summary, t),
    ...gapsText(summary, t),
  ]
}

type Column = readonly [head: string, totals: readonly Total[]]

/** A row for each indicator of any column; a cell stays empty where its column has no such figure. */
function table(labels: Summary['labels'], t: Translate, ...columns: readonly Column[]): Table {
  const codes = [...new Set(columns.flatMap(([, totals]) => totals.map(({ indicator }) => indicator)))]
  return {
    head: [t('tables.indicator'), ...columns.map(([head]) => head)],
    rows: codes.map((code) => [labels[code] ?? code, ...columns.map(([, totals]) => cellOf(code, totals))]),
  }
}

function cellOf(code: Code, totals: readonly Total[]): string {
  const value = totals.find(({ indicator }) => indicator === code)?.value ?? null
  return value === null ? '' : writeNumber(value)
}

function stocksOf(totals: readonly Total[]): Total[] {
  return MEMBERS.flatMap((code) =>
    totals.filter(({ indicator, value }) => indicator === code && value !== null),
  )
}
