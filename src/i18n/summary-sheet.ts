import type { Code } from '../domain/figure.ts'
import type { Sheet } from '../domain/sheet.ts'
import type { SpanSummary } from '../domain/span-summary.ts'
import type { Summary, Total } from '../domain/summary.ts'
import { writeCount } from './format.ts'
import { missingText } from './missing-text.ts'
import { gapsText, spanHead } from './span-text.ts'
import { summaryFoot, summaryHead } from './summary-text.ts'
import { basisOf, MEMBERS, pendingText, toldFlows, totalOf } from './totals-text.ts'
import type { Translate } from './translate.ts'
import { yearBasis, yearCell } from './year-column.ts'

/** The month's summary with its figures in a table, beside those since January; null where nobody has reported. */
export function summarySheet(summary: Summary, withAlerts: boolean, t: Translate): Sheet | null {
  const { totals, yearToDate, reported, expected, missing, period, labels } = summary
  if (reported === 0) return null
  const year = toldFlows(yearToDate, summary, reported)
  const told = codesOf([...toldFlows(totals, summary, reported), ...year])
  const basis = basisOf(year)
  const members = totalOf(totals, 'member_total')?.value ?? 0
  return [
    ...summaryHead(summary, t),
    {
      head: [t('tables.indicator'), t('tables.month', { month: period }), t('tables.year')],
      rows: [
        ...stocksOf(totals).map((stock) => [...rowOf(stock, labels), '']),
        ...totals
          .filter(({ indicator }) => told.has(indicator))
          .map((flow) => [...rowOf(flow, labels), yearCell(totalOf(yearToDate, flow.indicator), basis, t)]),
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
  const of = { reported: first.reported, expected: first.expected }
  return [
    ...spanHead(summary, t),
    {
      head: [t('tables.indicator'), t('tables.value')],
      rows: [...stocks, ...flows].map((total) => rowOf(total, labels)),
    },
    t('tables.stockBasis', of),
    ...(basis !== null && basis.reported < basis.expected ? [t('span.basis', basis)] : []),
    ...pendingText(summary, t),
    ...gapsText(summary, t),
  ]
}

type Labels = Summary['labels']

function rowOf({ indicator, value }: Total, labels: Labels): string[] {
  return [labels[indicator] ?? indicator, writeCount(value)]
}

function codesOf(totals: readonly Total[]): ReadonlySet<Code> {
  return new Set(totals.map(({ indicator }) => indicator))
}

function stocksOf(totals: readonly Total[]): Total[] {
  return MEMBERS.flatMap((code) => totalOf(totals, code) ?? []).filter(({ value }) => value !== null)
}
