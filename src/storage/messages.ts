import type { Pool } from 'pg'
import type { MessageCount, Messages } from '../services/ports/messages.ts'
import type { OutboxState } from '../services/ports/outbox.ts'
import type { PrismaClient } from './generated/client.ts'
import { oneOf } from './rows.ts'

const states: readonly OutboxState[] = ['queued', 'sending', 'sent', 'failed', 'unknown']

/** The outbox as the office looks at it. */
export function makeMessages({
  pool,
  prisma,
}: {
  readonly pool: Pool
  readonly prisma: PrismaClient
}): Messages {
  return {
    ofMonth: async (committeeId, period) => {
      const { rows } = await pool.query<MessageCount & { readonly state: string }>(
        `SELECT branch_id AS "branchId", state, reason, opened_at IS NOT NULL AS opened, count(*)::int AS count
           FROM outbox
          WHERE committee_id = $1 AND period = $2 AND branch_id IS NOT NULL AND role IN ('secretary', 'deputy')
          GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
        [committeeId, period],
      )
      return rows.map((row) => ({ ...row, state: oneOf(states, row.state) }))
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
