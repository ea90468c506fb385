import type { Pool } from 'pg'
import type { Report, ReportRef } from '../domain/report.ts'
import type { Doing } from '../services/ports/doing.ts'
import type { PrismaClient } from './generated/client.ts'
import { loadReport } from './report-load.ts'

/**
 * The draft of a branch's month, made where there is none; of two who begin at the same moment both get the
 * same one. Throws for a branch that does not exist in that month.
 */
export async function openReport(
  { pool, prisma }: { readonly pool: Pool; readonly prisma: PrismaClient },
  { branchId, period }: ReportRef,
  committeeId: number,
  formVersion: number,
  doing: Doing,
): Promise<Report> {
  const exists = await prisma.branchFact.findFirst({
    where: {
      branchId,
      from: { lte: period },
      branch: { OR: [{ last: null }, { last: { gte: period } }] },
    },
  })
  if (exists === null) throw new Error(`Branch ${branchId} does not exist in ${period}.`)
  const openedAt = new Date(doing.at)
  await prisma.report.createMany({
    data: [{ branchId, period, committeeId, formVersion, status: 'draft', source: 'chat', openedAt }],
    skipDuplicates: true,
  })
  const report = await loadReport(pool, { branchId, period })
  if (report === null) throw new Error(`The report of branch ${branchId} for ${period} is gone again.`)
  return report
}
