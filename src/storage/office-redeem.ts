import { oneOf } from './rows.ts'
import { isOfCommittee, type Role, roles } from '../domain/office.ts'
import type { Doing } from '../services/ports/doing.ts'
import type { Offices } from '../services/ports/offices.ts'
import type { Prisma, PrismaClient } from './generated/client.ts'

type Redeemed = Awaited<ReturnType<Offices['redeem']>>

type Invitation = {
  readonly committeeId: number
  readonly role: Role
  readonly branchIds: readonly number[]
  readonly seat: string | null
}

/**
 * Uses an invitation once: of two people at the same moment exactly one wins. Who holds the office of a branch
 * or a seat until then lays it down; the office and the leadership are shared by many, so nobody does there.
 */
export function redeem(prisma: PrismaClient, hash: string, doing: Doing): Promise<Redeemed> {
  return prisma.$transaction(async (tx) => {
    await lock(tx, hash)
    const row = await tx.invitation.findUnique({ where: { hash } })
    if (row === null) return 'unknown'
    if (row.usedKey === doing.key) return 'redeemed'
    if (row.usedAt !== null) return 'used'
    if (doing.at >= row.expiresAt.getTime()) return 'expired'
    await install(tx, { ...row, role: oneOf(roles, row.role) }, doing)
    await tx.invitation.update({
      where: { hash },
      data: { usedAt: new Date(doing.at), usedKey: doing.key },
    })
    return 'redeemed'
  })
}

/** The committee too, so that two invitations to one office, used at the same moment, leave one holder. */
async function lock(tx: Prisma.TransactionClient, hash: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM invitation JOIN committee ON committee.id = invitation.committee_id
    WHERE invitation.hash = ${hash} FOR UPDATE OF invitation FOR NO KEY UPDATE OF committee`
}

async function install(tx: Prisma.TransactionClient, invitation: Invitation, doing: Doing): Promise<void> {
  const { committeeId, role, seat } = invitation
  const { id: accountId } = await accountFor(tx, doing)
  const offices = invitation.branchIds.length > 0 ? invitation.branchIds : [null]
  for (const branchId of offices) {
    const held = { committeeId, role, branchId, seat, until: null }
    if (isOfCommittee(role)) {
      if (await tx.holding.findFirst({ where: { ...held, accountId }, select: { id: true } })) continue
    } else {
      await tx.holding.updateMany({ where: held, data: { until: new Date(doing.at) } })
    }
    await tx.holding.create({ data: { ...held, accountId, since: new Date(doing.at) } })
  }
}

function accountFor(tx: Prisma.TransactionClient, { by, at }: Doing): Promise<{ id: number }> {
  const address = { channel: by.channel, address: by.id }
  return tx.account.upsert({
    where: { channel_address: address },
    create: { ...address, createdAt: new Date(at) },
    // Somebody talks from there.
    update: { unreachableAt: null, unreachableReason: null },
    select: { id: true },
  })
}
