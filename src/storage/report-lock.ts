import type { Instant } from '../domain/day.ts'
import type { ReportRef } from '../domain/report.ts'
import type { Prisma } from './generated/client.ts'
import { statusOf } from './report-rows.ts'

/** A report with its figures and revisions, locked until the transaction ends. */
export async function lockReport(tx: Prisma.TransactionClient, id: number) {
  await tx.$queryRaw`SELECT 1 FROM report WHERE id = ${id} FOR UPDATE`
  const report = await tx.report.findUniqueOrThrow({
    where: { id },
    include: { figures: true, revisions: { orderBy: { number: 'asc' } } },
  })
  return { ...report, status: statusOf(report.status) }
}

/** The instant until which the month was opened again; the newest word counts, null where there is none. */
export async function unlockedUntil(
  tx: Prisma.TransactionClient,
  { branchId, period }: ReportRef,
): Promise<Instant | null> {
  const newest = await tx.unlock.findFirst({ where: { branchId, period }, orderBy: { id: 'desc' } })
  return newest?.until.getTime() ?? null
}

/** The next number of the committee; a receipt's and a request's are out of one count, so that each names one thing. */
export async function nextNumber(tx: Prisma.TransactionClient, committeeId: number): Promise<number> {
  const { receipts } = await tx.committee.update({
    where: { id: committeeId },
    data: { receipts: { increment: 1 } },
    select: { receipts: true },
  })
  return receipts
}
