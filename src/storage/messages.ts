import type { Pool } from 'pg'
import { askingJobs } from '../domain/ladder.ts'
import { addMonths } from '../domain/period.ts'
import type { MessageCount, Messages } from '../services/ports/messages.ts'
import type { OutboxState } from '../services/ports/outbox.ts'
import { oneOf } from './rows.ts'

const states: readonly OutboxState[] = ['queued', 'sending', 'sent', 'failed', 'unknown']

/** Each rung of a message of the ladder: one message may be about several months. */
const rungs = `(
  SELECT part -> 'rung' AS rung
  FROM jsonb_array_elements(CASE WHEN notice ->> 'kind' = 'ladder' THEN notice -> 'parts' END) AS part)`

/** A message that is about the month and another one bears a neighbouring month. */
const ofMonth = `
  SELECT branch_id AS "branchId", state, reason, opened_at IS NOT NULL AS opened, count(*)::int AS count
  FROM outbox
  WHERE committee_id = $1 AND branch_id IS NOT NULL AND role IN ('secretary', 'deputy')
    AND (period = $2 OR (period = ANY($3) AND EXISTS (
      SELECT FROM ${rungs} AS said WHERE rung ->> 'period' = $2)))
  GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`

/** By hand, or by any rung of the ladder that asks for that month, first in its message or not; not what is stale as it may leave. */
const reminded = `
  SELECT account_id AS "accountId", bool_or(state <> 'queued') AS told, min(at) AS at FROM outbox
  WHERE committee_id = $1 AND account_id = ANY($3) AND NOT starts_with(key, $5)
    AND ((state = 'queued' AND at < until) OR (state IN ('sending', 'sent', 'unknown') AND changed_at > $4))
    AND ((period = $2 AND job IN ('reminder', 'nhac')) OR EXISTS (
      SELECT FROM ${rungs} AS said WHERE rung ->> 'period' = $2 AND rung ->> 'job' = ANY($6)))
  GROUP BY 1`

/** The outbox as the office looks at it. */
export function makeMessages({ pool }: { readonly pool: Pool }): Messages {
  return {
    ofMonth: async (committeeId, period) => {
      const { rows } = await pool.query<MessageCount & { readonly state: string }>(ofMonth, [
        committeeId,
        period,
        [addMonths(period, -1), addMonths(period, 1)],
      ])
      return rows.map((row) => ({ ...row, state: oneOf(states, row.state) }))
    },

    reminded: async ({ committeeId, period }, accountIds, since, butKeys) => {
      const { rows } = await pool.query<{ accountId: number; told: boolean; at: Date }>(reminded, [
        committeeId,
        period,
        accountIds,
        new Date(since),
        butKeys,
        askingJobs,
      ])
      return new Map(rows.map(({ accountId, told, at }) => [accountId, told ? null : at.getTime()]))
    },

    byHand: async (committeeId, periods, since) => {
      const { rows } = await pool.query<{ accountId: number; at: Date }>(
        `SELECT account_id AS "accountId", max(changed_at) AS at FROM outbox
          WHERE committee_id = $1 AND period = ANY($2) AND job = 'nhac'
            AND state IN ('sending', 'sent', 'unknown') AND changed_at > $3
          GROUP BY 1`,
        [committeeId, periods, new Date(since)],
      )
      return new Map(rows.map(({ accountId, at }) => [accountId, at.getTime()]))
    },
  }
}
