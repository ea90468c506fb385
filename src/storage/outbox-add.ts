import type { Pool } from 'pg'
import type { Instant } from '../domain/day.ts'
import type { OutboxMessage } from '../services/ports/outbox.ts'

/** One statement of so many rows takes about 50 ms, and holds up nobody for long. */
const batch = 2_000

/** As one JSON document a batch: the number of rows is not bounded by that of parameters, and null stays null. */
const text = `
  INSERT INTO outbox (key, job, committee_id, period, branch_id, role, account_id, channel, address, notice, state,
    created_at, at, until, changed_at)
  SELECT key, job, "committeeId", period, "branchId", role, "accountId", address ->> 'channel', address ->> 'id',
    notice, 'queued', $2, to_timestamp(at / 1000.0), to_timestamp(until / 1000.0), $2
  FROM jsonb_to_recordset($1) AS message (key text, job text, "committeeId" int, period text, "branchId" int,
    role text, "accountId" int, address jsonb, notice jsonb, at bigint, until bigint)
  ON CONFLICT (key) DO NOTHING`

/** Puts messages in; those whose key exists stay as they are. A batch that is repeated changes nothing. */
export async function addMessages(
  pool: Pool,
  messages: readonly OutboxMessage[],
  at: Instant,
): Promise<void> {
  for (let from = 0; from < messages.length; from += batch) {
    await pool.query({
      text,
      values: [JSON.stringify(messages.slice(from, from + batch)), new Date(at)],
    })
  }
}
