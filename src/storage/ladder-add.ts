import type { Pool } from 'pg'
import type { Instant } from '../domain/day.ts'
import type { LadderMessage } from '../services/ports/ladder.ts'

/** Advisory locks of two numbers: this one first, then the committee's. */
const LADDER = 1_818_321_252

/**
 * A message goes in only where none of its keys stands for a message already, and then all of them do. Where one is still
 * waiting for the same person and the same moment, its rungs join that. The state is compared as an expression: by the
 * bare column the planner reads every queued message there is, once for each person, until it has seen new statistics. A
 * rung is looked for in a query of its own: joined, all rungs there are would be read, once for each committee.
 */
const text = `
  WITH wanted AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($1) AS message (
      key text, keys text[], job text, committee_id int, period text, branch_id int, role text, account_id int,
      channel text, address text, notice jsonb, at timestamptz, until timestamptz)
  ), bearing AS MATERIALIZED (
    SELECT key AS message, unnest(keys) AS rung FROM wanted
  ), message AS MATERIALIZED (
    SELECT * FROM wanted WHERE key NOT IN (
      SELECT bearing.message FROM bearing WHERE (SELECT true FROM rung WHERE rung.key = bearing.rung))
  ), rungs AS (
    INSERT INTO rung (key, made_at)
    SELECT DISTINCT bearing.rung, $2::timestamptz FROM bearing JOIN message ON message.key = bearing.message
  ), joining AS MATERIALIZED (
    SELECT message.key, message.until, message.notice -> 'parts' AS parts, waiting.id
    FROM message CROSS JOIN LATERAL (
      SELECT id FROM outbox
      WHERE account_id = message.account_id AND committee_id = message.committee_id AND state || '' = 'queued'
        AND notice ->> 'kind' = 'ladder' AND until > $2 AND greatest(at, $2) = greatest(message.at, $2)
      ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED) AS waiting
  ), joined AS (
    UPDATE outbox SET
      notice = jsonb_set(notice, '{parts}', notice -> 'parts' || (
        SELECT jsonb_agg(part) FROM joining, jsonb_array_elements(parts) AS part WHERE joining.id = outbox.id)),
      until = greatest(until, (SELECT max(until) FROM joining WHERE joining.id = outbox.id)),
      changed_at = $2
    WHERE id IN (SELECT id FROM joining)
  )
  INSERT INTO outbox (key, job, committee_id, period, branch_id, role, account_id, channel, address, notice,
    state, created_at, at, until, changed_at)
  SELECT key, job, committee_id, period, branch_id, role, account_id, channel, address, notice,
    'queued', $2, at, until, $2
  FROM message WHERE key NOT IN (SELECT key FROM joining) ON CONFLICT (key) DO NOTHING`

/**
 * Puts a committee's messages into the outbox. Replicas that tick at once take turns committee by committee, so that the
 * second sees what the first has done.
 */
export async function addMessages(
  pool: Pool,
  committeeId: number,
  messages: readonly LadderMessage[],
  at: Instant,
): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query(`BEGIN; SELECT pg_advisory_xact_lock(${LADDER}, ${committeeId})`)
    // Named, so that it is planned once for a connection and not for each committee of a country.
    const values = [JSON.stringify(messages.map(rowOf)), new Date(at)]
    await client.query({ name: 'add-messages', text, values })
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

function rowOf(message: LadderMessage) {
  const { key, covers, job, committeeId, period, branchId, role, accountId, address, notice } = message
  return {
    key,
    keys: [key, ...covers],
    job,
    committee_id: committeeId,
    period,
    branch_id: branchId,
    role,
    account_id: accountId,
    channel: address.channel,
    address: address.id,
    notice,
    at: new Date(message.at),
    until: new Date(message.until),
  }
}
