import type { Pool } from 'pg'
import { type Instant, localDay } from '../domain/day.ts'
import { type Address, roles } from '../domain/office.ts'
import { periodOf } from '../domain/period.ts'
import type { Unreached } from '../services/ports/offices.ts'
import { oneOf } from './rows.ts'

type UnreachedRow = Omit<Unreached, 'since' | 'offices'> & {
  readonly since: Date
  readonly offices: readonly { readonly role: string; readonly branch: string | null }[]
}

/** Keeps the first moment and reason of a marking, and gives what the account is in each committee. */
export async function markUnreachable(
  pool: Pool,
  { channel, id }: Address,
  reason: string,
  at: Instant,
): Promise<Unreached[]> {
  const { rows } = await pool.query<UnreachedRow>({
    text: `
      WITH marked AS (
        UPDATE account SET unreachable_at = coalesce(unreachable_at, $3),
          unreachable_reason = coalesce(unreachable_reason, $4)
        WHERE channel = $1 AND address = $2 RETURNING id, unreachable_at)
      SELECT marked.id AS "accountId", marked.unreachable_at AS since, holding.committee_id AS "committeeId",
        json_agg(json_build_object('role', holding.role, 'branch', coalesce(
          (SELECT name FROM branch_fact WHERE branch_id = holding.branch_id AND from_period <= $5
            ORDER BY from_period DESC LIMIT 1),
          (SELECT code FROM branch WHERE id = holding.branch_id))) ORDER BY holding.id) AS offices
      FROM marked JOIN holding ON holding.account_id = marked.id AND holding.until IS NULL
      GROUP BY 1, 2, 3 ORDER BY 3`,
    values: [channel, id, new Date(at), reason, periodOf(localDay(at))],
  })
  return rows.map(({ since, offices, ...row }) => ({
    ...row,
    since: since.getTime(),
    offices: offices.map(({ role, branch }) => ({ role: oneOf(roles, role), branch })),
  }))
}

/** Somebody writes: the account is reached again, and what was sent to it before is opened. */
export async function noteHeard(pool: Pool, accountId: number, at: Instant): Promise<void> {
  await pool.query({
    text: `
      WITH reached AS (
        UPDATE account SET unreachable_at = NULL, unreachable_reason = NULL
        WHERE id = $1 AND unreachable_at IS NOT NULL)
      UPDATE outbox SET opened_at = $2
      WHERE account_id = $1 AND state = 'sent' AND opened_at IS NULL`,
    values: [accountId, new Date(at)],
  })
}
