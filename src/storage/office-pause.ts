import type { Instant } from '../domain/day.ts'
import type { Doing } from '../services/ports/doing.ts'
import type { HeldOffice, OfficeRef } from '../services/ports/offices.ts'
import type { PrismaClient } from './generated/client.ts'
import { heldWhere } from './office-held.ts'

/**
 * Pauses offices until an instant, or takes them up again. The same update again changes nothing, and gives what it
 * changed; an office that somebody else holds by now stays as it is.
 */
export async function pause(
  prisma: PrismaClient,
  offices: readonly OfficeRef[],
  until: Instant | null,
  { key }: Doing,
): Promise<HeldOffice[]> {
  const these = { until: null, OR: offices.map(({ committeeId, holdingId: id }) => ({ committeeId, id })) }
  const others = { OR: [{ pausedKey: null }, { pausedKey: { not: key } }] }
  await prisma.holding.updateMany({
    where: { AND: [these, others, ...(until === null ? [{ pausedUntil: { not: null } }] : [])] },
    data: { pausedUntil: until === null ? null : new Date(until), pausedKey: key },
  })
  return heldWhere(prisma, { AND: [these, { pausedKey: key }] })
}
