import type { ReportRef } from '../domain/report.ts'
import type { PrismaClient } from './generated/client.ts'

/**
 * What the branch says to a report that somebody else filed for it. Confirmed, it stands as it is; denied, it goes
 * back to be looked at again. `nothing` where it waits for no such word (any more).
 */
export async function settleBehalf(
  prisma: PrismaClient,
  { branchId, period }: ReportRef,
  agreed: boolean,
): Promise<'confirmed' | 'denied' | 'nothing'> {
  const { count } = await prisma.report.updateMany({
    where: { branchId, period, behalf: 'waiting', status: 'submitted' },
    data: agreed ? { behalf: 'confirmed' } : { behalf: 'denied', status: 'returned' },
  })
  if (count === 0) return 'nothing'
  return agreed ? 'confirmed' : 'denied'
}
