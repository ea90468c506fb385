import type { Pool } from 'pg'
import { roles } from '../domain/office.ts'
import type { Holder } from '../services/ports/offices.ts'
import { oneOf } from './rows.ts'

type HolderRow = Omit<Holder, 'address' | 'role' | 'pausedUntil'> & {
  readonly channel: string
  readonly address: string
  readonly role: string
  readonly pausedUntil: Date | null
}

/** Who holds the offices of a committee, those that were taken up first before the others. */
export async function holders(pool: Pool, committeeId: number): Promise<Holder[]> {
  const { rows } = await pool.query<HolderRow>({
    name: 'holders',
    text: `
      SELECT account.id AS "accountId", account.channel, account.address, role, branch_id AS "branchId", seat,
        account.unreachable_at IS NULL AS reachable, paused_until AS "pausedUntil"
      FROM holding JOIN account ON account.id = holding.account_id
      WHERE committee_id = $1 AND until IS NULL
      ORDER BY holding.id`,
    values: [committeeId],
  })
  return rows.map(({ channel, address, role, pausedUntil, ...row }) => ({
    ...row,
    pausedUntil: pausedUntil?.getTime() ?? null,
    address: { channel, id: address },
    role: oneOf(roles, role),
  }))
}
