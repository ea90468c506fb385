import type { Doing } from '../services/ports/doing.ts'
import type { Group, Linked } from '../services/ports/groups.ts'
import type { PrismaClient } from './generated/client.ts'

/** Uses a code once: of two groups at the same moment exactly one is linked. */
export function link(
  prisma: PrismaClient,
  hash: string,
  { address, title }: Omit<Group, 'id' | 'committeeId'>,
  { at, key, accountId }: Doing,
): Promise<Linked> {
  const place = { channel: address.channel, address: address.id }
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM group_code WHERE hash = ${hash} FOR UPDATE`
    const code = await tx.groupCode.findUnique({ where: { hash } })
    if (code === null) return 'unknown'
    if (code.usedKey === key) return 'linked'
    if (code.usedAt !== null) return 'used'
    if (at >= code.expiresAt.getTime()) return 'expired'
    const { committeeId } = code
    const present = await tx.linkedGroup.findFirst({ where: { ...place, endedAt: null } })
    if (present !== null && present.committeeId !== committeeId) return 'taken'
    const linked = { committeeId, title, linkedAt: new Date(at), linkedById: accountId }
    await tx.linkedGroup.upsert({
      where: { channel_address: place },
      create: { ...place, ...linked },
      update: { ...linked, endedAt: null, endedWhy: null },
    })
    await tx.groupCode.update({ where: { hash }, data: { usedAt: new Date(at), usedKey: key } })
    return 'linked'
  })
}
