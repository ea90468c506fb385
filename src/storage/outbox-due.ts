import type { QueryConfig } from 'pg'
import type { Instant } from '../domain/day.ts'
import type { Notice } from '../domain/notice.ts'
import { roles } from '../domain/office.ts'
import type { DueMessage } from '../services/ports/outbox.ts'
import { oneOf } from './rows.ts'

export type DueRow = Omit<DueMessage, 'address' | 'role' | 'at' | 'until' | 'changed'> & {
  readonly role: string | null
  readonly channel: string
  readonly address: string
  readonly notice: Notice
  readonly at: Date
  readonly until: Date
  readonly changed: Date
}

/** By `outbox_queued`, which has the rows in this very order: what waits behind them costs nothing. */
const text = `
  SELECT outbox.id, key, job, committee_id AS "committeeId", period, branch_id AS "branchId", role,
    account_id AS "accountId", outbox.channel, outbox.address, notice, outbox.at, until, changed_at AS changed,
    CASE WHEN account.unreachable_at IS NOT NULL THEN coalesce(account.unreachable_reason, '') END AS unreachable
  FROM (
    SELECT * FROM outbox WHERE channel = $1 AND state = 'queued' AND at <= $3 AND address <> ALL ($4)
    ORDER BY at, id LIMIT $2) AS outbox
  LEFT JOIN account ON account.channel = outbox.channel AND account.address = outbox.address
  ORDER BY outbox.at, outbox.id`

export function dueQuery(
  channel: string,
  limit: number,
  at: Instant,
  busy: readonly string[],
): QueryConfig<unknown[]> {
  return { text, values: [channel, limit, new Date(at), busy] }
}

export function dueOf({ channel, address, role, at, until, changed, ...message }: DueRow): DueMessage {
  return {
    ...message,
    address: { channel, id: address },
    role: role === null ? null : oneOf(roles, role),
    at: at.getTime(),
    until: until.getTime(),
    changed: changed.getTime(),
  }
}
