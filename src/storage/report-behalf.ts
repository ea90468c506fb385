import type { ReportRef } from '../domain/report.ts'
import type { Doing } from '../services/ports/doing.ts'
import type { Settlement } from '../services/ports/reports.ts'
import type { PrismaClient } from './generated/client.ts'
import { changeFiled } from './report-filed.ts'

const waiting = { behalf: 'waiting', status: 'submitted' } as const

/** Whether a report that somebody else filed still waits for what its branch says to it. */
export async function awaitsBranch(prisma: PrismaClient, { branchId, period }: ReportRef): Promise<boolean> {
  return (await prisma.report.count({ where: { branchId, period, ...waiting } })) > 0
}

/**
 * What the branch says to a report that somebody else filed for it. Confirmed, it stands as it is; denied, it goes
 * back to be looked at again. The same key again gives the same, also when a denied report was filed anew since.
 * `nothing` where it waits for no such word (any more).
 */
export function settleBehalf(
  prisma: PrismaClient,
  { branchId, period }: ReportRef,
  agreed: boolean,
  { key, accountId, at }: Doing,
): Promise<Settlement> {
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM report WHERE branch_id = ${branchId} AND period = ${period} FOR UPDATE`
    const stored = await tx.report.findUnique({
      where: { branchId_period: { branchId, period } },
      select: { id: true, committeeId: true, status: true, behalf: true, behalfKey: true },
    })
    if (stored === null) return 'nothing'
    if (stored.behalfKey === key) return stored.behalf === 'confirmed' ? 'confirmed' : 'denied'
    if (stored.behalf !== waiting.behalf || stored.status !== waiting.status) return 'nothing'
    const behalf = agreed ? 'confirmed' : 'denied'
    await changeFiled(tx, stored.id, {
      behalf,
      behalfKey: key,
      behalfAccountId: accountId,
      behalfAt: new Date(at),
      ...(agreed ? {} : { status: 'returned' }),
    })
    return behalf
  })
}
