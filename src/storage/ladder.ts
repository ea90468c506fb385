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
      const { rows } = await pool.query<{ id: number }>(
        'SELECT id FROM account WHERE id = ANY($1) AND unreachable_at IS NOT NULL',
        [accountIds],
      )
      return new Set(rows.map(({ id }) => id))
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

    ask: async (asked) => {
      const lastOfEach = new Map(asked.map((question) => [question.accountId, question]))
      await pool.query(ask, [JSON.stringify([...lastOfEach.values()])])
    },

    askedSince: async (accountId, since) => askedSince(pool, accountId, since),
  }
}

/** Plain SQL, since each reminder that leaves keeps its question; in the order of accounts, so that two can't wait for each other. */
const ask = `
  INSERT INTO asked_question (account_id, key, committee_id, branch_id, period, indicator, section)
  SELECT "accountId", key, "committeeId", "branchId", period, code, section
  FROM jsonb_to_recordset($1) AS asked ("accountId" int, key text, "committeeId" int, "branchId" int, period text,
    code text, section text)
  ORDER BY 1
  ON CONFLICT (account_id) DO UPDATE SET key = excluded.key, committee_id = excluded.committee_id,
    branch_id = excluded.branch_id, period = excluded.period, indicator = excluded.indicator,
    section = excluded.section`

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
