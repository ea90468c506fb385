import type { Pool } from 'pg'
import type { Instant } from '../domain/day.ts'
import type { AskedQuestion, Ladder } from '../services/ports/ladder.ts'
import type { PrismaClient } from './generated/client.ts'
import { addMessages } from './ladder-add.ts'

/** Which rungs of the ladder each person has had, who wants to hear again, and what was asked last. */
export function makeLadderStore({
  pool,
  prisma,
}: {
  readonly pool: Pool
  readonly prisma: PrismaClient
}): Ladder {
  return {
    taken: async (keys) => {
      const { rows } = await pool.query<{ key: string }>('SELECT key FROM rung WHERE key = ANY($1)', [keys])
      return new Set(rows.map(({ key }) => key))
    },

    add: (committeeId, messages, at) => addMessages(pool, committeeId, messages, at),

    unreached: async (accountIds) => {
      const { rows } = await pool.query<{ accountId: number }>(unreached, [accountIds])
      return new Set(rows.map(({ accountId }) => accountId))
    },

    snooze: async ({ accountId, committeeId, until }) => {
      await prisma.snooze.upsert({
        where: { accountId_committeeId: { accountId, committeeId } },
        create: { accountId, committeeId, until: new Date(until) },
        update: { until: new Date(until) },
      })
    },

    snoozed: async (after, until) => {
      const rows = await prisma.snooze.findMany({
        where: { until: { gt: new Date(after), lte: new Date(until) } },
        orderBy: [{ until: 'asc' }, { accountId: 'asc' }],
      })
      return rows.map((row) => ({ ...row, until: row.until.getTime() }))
    },

    ask: async ({ accountId, code: indicator, ...question }) => {
      const values = { ...question, indicator }
      await prisma.askedQuestion.upsert({
        where: { accountId },
        create: { accountId, ...values },
        update: values,
      })
    },

    askedSince: async (accountId, since) => askedSince(pool, accountId, since),
  }
}

/** What the platform itself refused; what was dropped for reasons of our own says nothing of the person. */
const unreached = `
  SELECT DISTINCT last.account_id AS "accountId"
  FROM unnest($1::int[]) AS wanted (id)
  CROSS JOIN LATERAL (
    SELECT account_id, state, reason FROM outbox
    WHERE account_id = wanted.id AND state NOT IN ('queued', 'sending')
      AND (reason IS NULL OR reason NOT IN (${['stale', 'no longer concerned', 'already answered']
        .map((reason) => `'${reason}'`)
        .join(', ')}))
    ORDER BY changed_at DESC, id DESC LIMIT 1) AS last
  WHERE last.state = 'failed'`

/** Nothing that was sent to the account since then came after the message with the question. */
const asked = `
  SELECT asked.account_id AS "accountId", asked.key, asked.committee_id AS "committeeId",
    asked.branch_id AS "branchId", asked.period, asked.indicator AS code, asked.section
  FROM asked_question AS asked
  CROSS JOIN LATERAL (
    SELECT key, changed_at FROM outbox WHERE account_id = asked.account_id AND state = 'sent'
    ORDER BY changed_at DESC, id DESC LIMIT 1) AS last
  WHERE asked.account_id = $1 AND last.key = asked.key AND last.changed_at > $2`

async function askedSince(pool: Pool, accountId: number, since: Instant): Promise<AskedQuestion | null> {
  const { rows } = await pool.query<AskedQuestion>(asked, [accountId, new Date(since)])
  return rows[0] ?? null
}
