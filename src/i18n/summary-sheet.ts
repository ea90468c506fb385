import type { Code } from '../domain/figure.ts'
import type { Sheet } from '../domain/sheet.ts'
import type { SpanSummary } from '../domain/span-summary.ts'
import type { Summary, Total } from '../domain/summary.ts'
import { missingText } from './missing-text.ts'
import { gapsText, spanBasis, spanHead } from './span-text.ts'
import { summaryFoot, summaryHead } from './summary-text.ts'
import { type Basis, basisOf } from './basis-text.ts'
import { MEMBERS, pendingText, toldFlows, totalOf } from './totals-text.ts'
import type { Translate } from './translate.ts'
import { countCell, yearBasis } from './year-column.ts'

/** The month's summary with its figures in a table, beside those since January; null where nobody has reported. */
export function summarySheet(summary: Summary, withAlerts: boolean, t: Translate): Sheet | null {
  const { totals, yearToDate, reported, expected, missing, period, labels } = summary
  if (reported === 0) return null
  const year = toldFlows(yearToDate, summary, reported)
  const told = codesOf([...toldFlows(totals, summary, reported), ...year])
  const basis = basisOf(year)
  const ofMonth: Basis = { reported, expected, unit: 'branches' }
  const members = totalOf(totals, 'member_total')?.value ?? 0
  return [
    ...summaryHead(summary, t),
    {
      head: [t('tables.indicator'), t('tables.month', { month: period }), t('tables.year')],
      rows: [
        ...stocksOf(totals).map((stock) => [...rowOf(stock, ofMonth, labels, t), '']),
        ...totals
          .filter(({ indicator }) => told.has(indicator))
          .map((flow) => [
            ...rowOf(flow, ofMonth, labels, t),
            countCell(totalOf(yearToDate, flow.indicator), basis, t),
          ]),
      ],
    },
    t('ask.basis', { of: t('ask.ofBranches', { reported, expected }) }),
    ...yearBasis(year, basis, t),
    ...missingText(missing, members, t),
    ...pendingText(summary, t),
    ...summaryFoot(summary, withAlerts, t),
  ]
}

/** A quarter or more with its figures in a table: the stocks of its last month, the flows of all; null for nothing. */
export function spanSheet(summary: SpanSummary, t: Translate): Sheet | null {
  const { totals, reporters, labels } = summary
  const stocks = stocksOf(totals)
  const flows = toldFlows(totals, summary, reporters)
  const [first] = stocks
  if (first === undefined || reporters === 0) return null
  const basis = basisOf(totals.filter(({ kind, value }) => kind === 'flow' && value !== null))
  const ofStocks: Basis = { reported: first.reported, expected: first.expected, unit: 'branches' }
  return [
    ...spanHead(summary, t),
    {
      head: [t('tables.indicator'), t('tables.value')],
      rows: [
        ...stocks.map((stock) => rowOf(stock, ofStocks, labels, t)),
        ...flows.map((flow) => rowOf(flow, basis, labels, t)),
      ],
    },
    t('tables.stockBasis', ofStocks),
    ...spanBasis(flows, basis, t),
    ...pendingText(summary, t),
    ...gapsText(summary, t),
  ]
}

type Labels = Summary['labels']

function rowOf(total: Total, basis: Basis | null, labels: Labels, t: Translate): string[] {
  return [labels[total.indicator] ?? total.indicator, countCell(total, basis, t)]
}

function codesOf(totals: readonly Total[]): ReadonlySet<Code> {
  return new Set(totals.map(({ indicator }) => indicator))
}

function stocksOf(totals: readonly Total[]): Total[] {
  return MEMBERS.flatMap((code) => totalOf(totals, code) ?? []).filter(({ value }) => value !== null)
}
