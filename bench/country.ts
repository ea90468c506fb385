import { defaultCalendar } from '../src/domain/calendar.ts'
import { instantOf } from '../src/domain/day.ts'
import { defaultForm } from '../src/shipped-files.ts'
import type { Database } from '../src/storage/connect.ts'
import { chatOf } from './updates.ts'

/** The morning of a day on which a month is due, and nothing else. */
export const DUE = instantOf('2027-03-03', '08:00')

/** The month that is due then. */
const PERIOD = '2027-02'

/** Nobody is at rest, at whatever hour the bench runs. */
const calendar = { ...defaultCalendar, quiet: { from: '00:00', to: '00:00' }, holidays: [] }

/**
 * A country: so many committees with so many branches each, a secretary in every one who owes the month. The server
 * makes the rows itself, for a setup and an invitation of each would take hours.
 */
export async function makeCountry(
  { pool }: Pick<Database, 'pool'>,
  committees: number,
  branches: number,
): Promise<void> {
  const since = new Date(DUE - 30 * 86_400_000)
  const statements: readonly (readonly [string, readonly unknown[]])[] = [
    [
      `INSERT INTO committee (code, name, place, above, calendar, created_at)
       SELECT 'xa-' || n, 'Đảng ủy xã ' || n, 'Xã ' || n, 'Đảng bộ tỉnh', $2, $3 FROM generate_series(1, $1) AS n`,
      [committees, JSON.stringify(calendar), since],
    ],
    [
      `INSERT INTO form_version (committee_id, version, from_period, document)
       SELECT id, 1, '2016-01', $1 FROM committee`,
      [JSON.stringify(defaultForm())],
    ],
    [
      `INSERT INTO branch (committee_id, code, position)
       SELECT id, 'chi_bo_' || n, n FROM committee, generate_series(1, $1) AS n ORDER BY id, n`,
      [branches],
    ],
    [
      `INSERT INTO branch_fact (branch_id, from_period, name, kind, has_branch_committee, meeting_day)
       SELECT id, '2016-01', 'Thôn ' || position, 'village', true, 3 FROM branch`,
      [],
    ],
    [
      `INSERT INTO opening (branch_id, period, official, probationary) SELECT id, '2027-01', 20, 2 FROM branch`,
      [],
    ],
    [
      `INSERT INTO account (channel, address, created_at)
       SELECT 'telegram', ($1 + id)::text, $2 FROM branch ORDER BY id`,
      [chatOf(0), since],
    ],
    [
      `INSERT INTO holding (committee_id, account_id, role, branch_id, since)
       SELECT branch.committee_id, account.id, 'secretary', branch.id, $2
       FROM branch JOIN account ON account.address = ($1 + branch.id)::text ORDER BY branch.id`,
      [chatOf(0), since],
    ],
    // A third has begun the month, and still owes it.
    [
      `INSERT INTO report (committee_id, branch_id, period, form_version, status, source, opened_at)
       SELECT committee_id, id, $1, 1, 'draft', 'chat', $2 FROM branch WHERE id % 3 = 0`,
      [PERIOD, since],
    ],
    ['ANALYZE', []],
  ]
  for (const [text, values] of statements) await pool.query(text, [...values])
}
