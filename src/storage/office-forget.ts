import { randomUUID } from 'node:crypto'
import type { Instant } from '../domain/day.ts'
import type { Address } from '../domain/office.ts'
import type { PrismaClient } from './generated/client.ts'

/**
 * Forgets where somebody was reached: the account stays, for what it answered belongs to its branch, but its address
 * is a tag that tells nothing. What waited to be sent there never leaves, and wrong codes are no longer counted.
 * False, and nothing done, while the account holds an office; whoever has no account is forgotten already.
 */
export function forget(
  prisma: PrismaClient,
  { channel, id: address }: Address,
  at: Instant,
): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM account WHERE channel = ${channel} AND address = ${address} FOR UPDATE`
    const account = await tx.account.findUnique({
      where: { channel_address: { channel, address } },
      select: { id: true, holdings: { where: { until: null }, select: { id: true } } },
    })
    if (account !== null && account.holdings.length > 0) return false
    await tx.wrongCode.deleteMany({ where: { channel, address } })
    if (account === null) return true
    const tag = `forgotten:${randomUUID()}`
    await tx.account.update({ where: { id: account.id }, data: { address: tag } })
    await tx.outbox.updateMany({
      where: { channel, address, state: { in: ['queued', 'sending'] } },
      data: { state: 'failed', reason: 'forgotten', changedAt: new Date(at) },
    })
    await tx.outbox.updateMany({ where: { channel, address }, data: { address: tag } })
    return true
  })
}
