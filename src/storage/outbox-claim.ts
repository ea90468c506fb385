import type { Pool } from 'pg'
import type { Instant } from '../domain/day.ts'
import type { Notice } from '../domain/notice.ts'
import { roles } from '../domain/office.ts'
import type { ClaimedMessage } from '../services/ports/outbox.ts'
import { oneOf } from './rows.ts'

type ClaimedRow = Omit<ClaimedMessage, 'address' | 'role' | 'at' | 'until'> & {
  readonly role: string | null
  readonly channel: string
  readonly address: string
  readonly notice: Notice
  readonly at: Date
  readonly until: Date
}

/** Rows that another replica holds are passed over, never waited for: what it claims is not for this one. */
const text = `
  WITH late AS MATERIALIZED (
    SELECT id FROM outbox WHERE channel = $1 AND state = 'queued' AND until <= $3
    FOR UPDATE SKIP LOCKED
  ), stale AS (
    UPDATE outbox SET state = 'failed', reason = 'stale', changed_at = $3 FROM late WHERE outbox.id = late.id
  ), due AS MATERIALIZED (
    SELECT id FROM outbox WHERE channel = $1 AND state = 'queued' AND at <= $3 AND until > $3
    ORDER BY at, id LIMIT $2 FOR UPDATE SKIP LOCKED
  ), claimed AS (
    UPDATE outbox SET state = 'sending', attempts = attempts + 1, changed_at = $3
    FROM due WHERE outbox.id = due.id
    RETURNING outbox.*
  )
  SELECT id, key, job, committee_id AS "committeeId", period, branch_id AS "branchId", role,
    account_id AS "accountId", channel, address, notice, attempts, at, until
  FROM claimed ORDER BY at, id`

/** Takes what is due on a channel, oldest first; what came too late to be sent is marked `failed`. */
export async function claim(
  pool: Pool,
  channel: string,
  limit: number,
  now: Instant,
): Promise<ClaimedMessage[]> {
  const { rows } = await pool.query<ClaimedRow>({
    name: 'claim-outbox',
    text,
    values: [channel, limit, new Date(now)],
  })
  return rows.map(({ channel, address, role, at, until, ...message }) => ({
    ...message,
    address: { channel, id: address },
    role: role === null ? null : oneOf(roles, role),
    at: at.getTime(),
    until: until.getTime(),
  }))
}
