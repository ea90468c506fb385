import type { Pool } from 'pg'
import type { Outbox, OutboxMessage } from '../services/ports/outbox.ts'
import type { Prisma, PrismaClient } from './generated/client.ts'
import { claim } from './outbox-claim.ts'

/** A statement takes 32,767 parameters, and a row has about 16. A batch that is repeated changes nothing. */
const batch = 1_000

/**
 * Messages nobody is waiting for. A key makes a message once; `sending` is committed before the platform is
 * called, so that a crash leaves a message in doubt and never sends it twice.
 */
export function makeOutbox({ pool, prisma }: { readonly pool: Pool; readonly prisma: PrismaClient }): Outbox {
  return {
    existing: async (keys) => {
      const rows = await prisma.outbox.findMany({
        where: { key: { in: [...keys] } },
        select: { key: true },
      })
      return new Set(rows.map(({ key }) => key))
    },

    add: async (messages, at) => {
      const rows = messages.map((message) => rowOf(message, new Date(at)))
      for (let from = 0; from < rows.length; from += batch) {
        await prisma.outbox.createMany({ data: rows.slice(from, from + batch), skipDuplicates: true })
      }
    },

    claim: (channel, limit, at) => claim(pool, channel, limit, at),

    settle: async (id, state, at, { reason, notBefore }) => {
      await prisma.outbox.update({
        where: { id },
        data: {
          state,
          reason: reason ?? null,
          changedAt: new Date(at),
          ...(notBefore === undefined ? {} : { at: new Date(notBefore) }),
        },
      })
    },

    expire: async (before, at) => {
      const { count } = await prisma.outbox.updateMany({
        where: { state: 'sending', changedAt: { lt: new Date(before) } },
        data: { state: 'unknown', changedAt: new Date(at) },
      })
      return count
    },
  }
}

function rowOf(message: OutboxMessage, createdAt: Date): Prisma.OutboxCreateManyInput {
  const { key, job, committeeId, period, branchId, role, accountId, address } = message
  return {
    key,
    job,
    committeeId,
    period,
    branchId,
    role,
    accountId,
    channel: address.channel,
    address: address.id,
    notice: message.notice,
    state: 'queued',
    createdAt,
    at: new Date(message.at),
    until: new Date(message.until),
    changedAt: createdAt,
  }
}
