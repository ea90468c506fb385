import type { Explanations, Receipt, ReportStatus } from '../domain/report.ts'
import type { StoredMonth } from '../services/ports/stored-month.ts'
import type { Figures } from '../domain/figure.ts'
import { oneOf } from './rows.ts'

const statuses = ['draft', 'submitted', 'returned', 'approved'] as const

export function statusOf(text: string): ReportStatus {
  return oneOf(statuses, text)
}

/** The report of a month as the database keeps it, without its figures. */
export type MonthColumns = {
  readonly branchId: number
  readonly period: string
  readonly status: string
  readonly late: boolean
  readonly source: string
  readonly submittedAt: Date | null
  readonly formVersion: number
  readonly explanations: unknown
}

export function monthOf(row: MonthColumns, figures: Figures): StoredMonth {
  const { branchId, period, late, formVersion } = row
  return {
    branchId,
    period,
    status: statusOf(row.status),
    late,
    source: oneOf(['chat', 'import'], row.source),
    submittedAt: row.submittedAt?.getTime() ?? null,
    formVersion,
    figures,
    explanations: row.explanations as Explanations,
  }
}

/** What of a report's row makes its receipt; an imported month and one never submitted have none. */
export type ReceiptColumns = {
  readonly receiptNumber: number | null
  readonly submittedAt: Date | null
}

/** The receipt of one revision of it. */
export function receiptOf(
  { receiptNumber, submittedAt }: ReceiptColumns,
  { number: revision, code }: { readonly number: number; readonly code: string | null },
): Receipt | null {
  if (receiptNumber === null || submittedAt === null || code === null) return null
  return { number: receiptNumber, at: submittedAt.getTime(), revision, code }
}

/** The same where there must be one; throws where there is none. */
export function givenReceipt(...of: Parameters<typeof receiptOf>): Receipt {
  const receipt = receiptOf(...of)
  if (receipt === null)
    throw new Error('The database holds a report that was submitted, but without a receipt.')
  return receipt
}
