import type { Messages } from '../services/ports/messages.ts'
import type { OutboxState } from '../services/ports/outbox.ts'
import type { PrismaClient } from './generated/client.ts'
import { oneOf } from './rows.ts'

const states: readonly OutboxState[] = ['queued', 'sending', 'sent', 'failed', 'unknown']

/** The outbox as the office looks at it. */
export function makeMessages({ prisma }: { readonly prisma: PrismaClient }): Messages {
  return {
    ofMonth: async (committeeId, period) => {
      const rows = await prisma.outbox.groupBy({
        by: ['branchId', 'state', 'reason'],
        where: { committeeId, period, branchId: { not: null }, role: { in: ['secretary', 'deputy'] } },
        _count: { id: true },
        orderBy: [{ branchId: 'asc' }, { state: 'asc' }],
      })
      return rows.flatMap(({ branchId, state, reason, _count }) =>
        branchId === null ? [] : [{ branchId, state: oneOf(states, state), reason, count: _count.id }],
      )
    },

    reminded: async ({ committeeId, period }, accountIds, since, butKeys) => {
      const rows = await prisma.outbox.findMany({
        where: {
          committeeId,
          period,
          accountId: { in: [...accountIds] },
          job: { in: ['reminder', 'nhac'] },
          NOT: { key: { startsWith: butKeys } },
          OR: [
            { state: 'queued' },
            { state: { in: ['sending', 'sent', 'unknown'] }, changedAt: { gt: new Date(since) } },
          ],
        },
        select: { accountId: true },
      })
      return new Set(rows.flatMap(({ accountId }) => accountId ?? []))
    },
  }
}
