import { roles } from '../domain/office.ts'
import type { BeforeAfter } from '../domain/review.ts'
import type { ReportRow, RequestRow } from '../services/ports/reviews.ts'
import type { Prisma } from './generated/client.ts'
import { oneOf } from './rows.ts'

/** What of a report the office reviews it by. */
export const reportColumns = {
  branchId: true,
  period: true,
  receiptNumber: true,
  revision: true,
  late: true,
  submittedAt: true,
} as const

type ReportColumns = {
  readonly [K in keyof typeof reportColumns]: Prisma.ReportGetPayload<{ select: typeof reportColumns }>[K]
}

/** Nothing for one that has no number yet, so that the office cannot name it. */
export function reportRowsOf({ receiptNumber: number, submittedAt, ...row }: ReportColumns): ReportRow[] {
  if (number === null || submittedAt === null) return []
  return [{ kind: 'report', ...row, number, at: submittedAt.getTime() }]
}

export const withReport = { report: { select: { branchId: true, period: true } } } as const

export function requestRowOf(
  row: Prisma.ChangeRequestGetPayload<{ include: typeof withReport }>,
): RequestRow {
  return {
    kind: 'request',
    branchId: row.report.branchId,
    period: row.report.period,
    number: row.number,
    revision: row.base,
    at: row.at.getTime(),
    changes: row.changes as unknown as readonly BeforeAfter[],
    reason: row.reason,
    by: oneOf(roles, row.role),
    waits: row.verdict === null,
  }
}
