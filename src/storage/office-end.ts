import type { Doing } from '../services/ports/doing.ts'
import type { OfficeRef } from '../services/ports/offices.ts'
import type { PrismaClient } from './generated/client.ts'

/**
 * Ends an office: its holder left it, or the committee's office ended it. Of two who end it at once one does; the
 * same update again did.
 */
export async function end(
  prisma: PrismaClient,
  { committeeId, holdingId: id }: OfficeRef,
  why: 'left' | 'ended',
  { key, accountId, at }: Doing,
): Promise<boolean> {
  const { count } = await prisma.holding.updateMany({
    where: { id, committeeId, until: null },
    data: { until: new Date(at), endedKey: key, endedWhy: why, endedBy: accountId },
  })
  return count > 0 || (await prisma.holding.count({ where: { id, committeeId, endedKey: key } })) > 0
}
