import type { Pool } from 'pg'
import { type Instant, localDay } from '../domain/day.ts'
import { type Address, type BranchName, type Holding, type Person, roles } from '../domain/office.ts'
import { locksAt } from '../domain/calendar.ts'
import { type Period, periodOf } from '../domain/period.ts'
import { noteHeard } from './office-reach.ts'
import { type CommitteeRow, committeeOf, oneOf } from './rows.ts'

type HoldingRow = {
  readonly accountId: number
  /** Whether a message was sent to it since it last talked, or did not reach it. */
  readonly news: boolean
  readonly id: number
  readonly role: string
  readonly seat: string | null
  readonly pausedUntil: Date | null
  readonly committee: CommitteeRow
  readonly branches: readonly (BranchName & { readonly last: Period | null })[]
}

/**
 * A branch bears the name of the month, or its first one while that is still to come: a secretary is never
 * without a branch. An officer's seat follows the branches whose facts of the month name it. A branch that ends is
 * somebody's until its last month locks: until then that month is filed.
 */
const text = `
  SELECT account.id AS "accountId", (account.unreachable_at IS NOT NULL OR EXISTS (
      SELECT 1 FROM outbox WHERE account_id = account.id AND state = 'sent' AND opened_at IS NULL)) AS news,
    holding.id, holding.role, holding.seat, holding.paused_until AS "pausedUntil",
    json_build_object('id', committee.id, 'code', committee.code, 'name', committee.name,
      'place', committee.place, 'above', committee.above, 'calendar', committee.calendar) AS committee,
    coalesce(CASE
      WHEN holding.branch_id IS NOT NULL THEN (
        SELECT json_agg(json_build_object('id', branch.id, 'code', branch.code, 'last', branch.last_period, 'name', coalesce(
          (SELECT name FROM branch_fact WHERE branch_id = branch.id AND from_period <= $3
            ORDER BY from_period DESC LIMIT 1),
          (SELECT name FROM branch_fact WHERE branch_id = branch.id ORDER BY from_period LIMIT 1),
          branch.code)))
        FROM branch WHERE branch.id = holding.branch_id)
      WHEN holding.seat IS NOT NULL THEN (
        SELECT json_agg(json_build_object('id', branch.id, 'code', branch.code, 'last', branch.last_period,
            'name', fact.name)
          ORDER BY branch.position, branch.id)
        FROM branch CROSS JOIN LATERAL (
          SELECT name, officer FROM branch_fact WHERE branch_id = branch.id AND from_period <= $3
          ORDER BY from_period DESC LIMIT 1) AS fact
        WHERE branch.committee_id = holding.committee_id AND fact.officer = holding.seat)
    END, '[]') AS branches
  FROM account
  JOIN holding ON holding.account_id = account.id AND holding.until IS NULL
  JOIN committee ON committee.id = holding.committee_id
  WHERE account.channel = $1 AND account.address = $2
  ORDER BY holding.id`

/**
 * Who is talking, in one statement, since every turn begins with it; null for somebody without an office. That they
 * talk is written only where it is news.
 */
export async function whoIs(pool: Pool, address: Address, at: Instant): Promise<Person | null> {
  const { rows } = await pool.query<HoldingRow>({
    name: 'who-is',
    text,
    values: [address.channel, address.id, periodOf(localDay(at))],
  })
  const [first] = rows
  if (first === undefined) return null
  if (first.news) await noteHeard(pool, first.accountId, at)
  const holdings = rows.flatMap((row) => holdingOf(row, at) ?? [])
  return holdings.length === 0 ? null : { accountId: first.accountId, address, holdings }
}

/** Null for an office in branches whose last month has been locked. */
function holdingOf(
  { id, role, seat, committee: row, branches: named, pausedUntil }: HoldingRow,
  at: Instant,
): Holding | null {
  const committee = committeeOf(row)
  const branches = named
    .filter(({ last }) => last === null || at < locksAt(committee.calendar, last))
    .map(({ id: branchId, code, name }) => ({ id: branchId, code, name }))
  if (seat === null && named.length > 0 && branches.length === 0) return null
  const paused = pausedUntil !== null && pausedUntil.getTime() > at
  return {
    id,
    committee,
    role: oneOf(roles, role),
    seat,
    branches,
    ...(paused ? { pausedUntil: pausedUntil.getTime() } : {}),
  }
}
