import type { Instant } from '../domain/day.ts'
import type { Address } from '../domain/office.ts'
import type { PrismaClient } from './generated/client.ts'

/**
 * A group under its new address, with the messages that wait for it. The platform tells of a move twice, in the old chat
 * and in the new one: the second time there is nothing left at the old address.
 */
export async function moveGroup(prisma: PrismaClient, from: Address, to: string, at: Instant): Promise<void> {
  const { channel, id: address } = from
  await prisma.$transaction(async (tx) => {
    const moving = await tx.linkedGroup.findFirst({ where: { channel, address, endedAt: null } })
    if (moving === null) return
    // A link of the new address that has ended gives way; one that is alive is the same group, linked anew.
    await tx.linkedGroup.deleteMany({ where: { channel, address: to, endedAt: { not: null } } })
    const there = await tx.linkedGroup.findFirst({ where: { channel, address: to } })
    await tx.linkedGroup.update({
      where: { id: moving.id },
      data: there === null ? { address: to } : { endedAt: new Date(at), endedWhy: 'removed' },
    })
    await tx.outbox.updateMany({
      where: { channel, address, accountId: null, state: 'queued' },
      data: { address: to },
    })
  })
}
