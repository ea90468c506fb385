import { roles } from '../domain/office.ts'
import type { HeldOffice } from '../services/ports/offices.ts'
import type { Prisma } from './generated/client.ts'
import { oneOf } from './rows.ts'

/** Offices with who holds them, or held them last; those taken up first before the others. */
export async function heldWhere(
  tx: Pick<Prisma.TransactionClient, 'holding'>,
  where: Prisma.HoldingWhereInput,
): Promise<HeldOffice[]> {
  const rows = await tx.holding.findMany({ where, orderBy: { id: 'asc' }, include: { account: true } })
  return rows.map(({ id, committeeId, account, role, branchId, seat, since, pausedUntil }) => ({
    committeeId,
    holdingId: id,
    accountId: account.id,
    address: { channel: account.channel, id: account.address },
    role: oneOf(roles, role),
    branchId,
    seat,
    since: since.getTime(),
    reachable: account.unreachableAt === null,
    pausedUntil: pausedUntil?.getTime() ?? null,
  }))
}
