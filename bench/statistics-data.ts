import type { Pool, QueryConfig } from 'pg'
import { defaultForm } from '../src/shipped-files.ts'

/** A nation as large as it may be: so many communes of 25 branches, twelve months each, every count of the form. */
export const BRANCHES = 25
export const MONTHS = 12

/** Fills the tables for committees `from` to `to`, row numbers being their ids; foreign keys are not checked meanwhile. */
export async function loadCommunes(pool: Pool, from: number, to: number): Promise<void> {
  const client = await pool.connect()
  const form = defaultForm()
  const codes = form.indicators.filter(({ type }) => type === 'int').map(({ code }) => code)
  try {
    await client.query(
      "SET statement_timeout = 0; SET session_replication_role = replica; SET synchronous_commit = off; SET work_mem = '256MB'",
    )
    const run = (text: string, values: readonly unknown[] = [from, to]) =>
      client.query({ text, values: [...values], query_timeout: 220_000 } as QueryConfig)
    await run(`INSERT INTO committee (id, code, name, place, above, calendar, created_at)
      SELECT c, 'xa-' || c, 'Đảng ủy xã ' || c, 'Xã ' || c, '', '{}', '2026-01-01' FROM generate_series($1::int, $2::int) AS c`)
    await run(
      'INSERT INTO form_version (committee_id, version, from_period, document) SELECT c, 1, $3, $4::json FROM generate_series($1::int, $2::int) AS c',
      [from, to, '0000-00', JSON.stringify(form)],
    )
    await run(`INSERT INTO branch (id, committee_id, code, position)
      SELECT (c - 1) * ${BRANCHES} + b, c, 'cb_' || b, b FROM generate_series($1::int, $2::int) AS c, generate_series(1, ${BRANCHES}) AS b`)
    await run(`INSERT INTO branch_fact (branch_id, from_period, name, kind, has_branch_committee)
      SELECT (c - 1) * ${BRANCHES} + b, '0000-00', 'Thôn ' || b, CASE WHEN b % 3 = 0 THEN 'school' ELSE 'village' END, b % 2 = 0
      FROM generate_series($1::int, $2::int) AS c, generate_series(1, ${BRANCHES}) AS b`)
    await run(`INSERT INTO report (id, committee_id, branch_id, period, form_version, status, source, opened_at, submitted_at)
      SELECT ((c - 1) * ${BRANCHES} + b - 1) * ${MONTHS} + m, c, (c - 1) * ${BRANCHES} + b, '2026-' || lpad(m::text, 2, '0'), 1,
        'submitted', 'chat', '2026-01-01', '2026-01-01'
      FROM generate_series($1::int, $2::int) AS c, generate_series(1, ${BRANCHES}) AS b, generate_series(1, ${MONTHS}) AS m`)
    await run(
      `INSERT INTO figure (report_id, indicator, state, number)
      SELECT report.id, code, 'given', (report.id * 7 + length(code)) % 23
      FROM report CROSS JOIN unnest($3::text[]) AS code WHERE committee_id BETWEEN $1 AND $2 ORDER BY report.id`,
      [from, to, codes],
    )
    await run(`INSERT INTO rollup (committee_id, period, indicator, value, given, not_applicable, pending)
      SELECT committee_id, period, indicator, sum(number), count(*), 0, 0
      FROM report JOIN figure ON figure.report_id = report.id WHERE committee_id BETWEEN $1 AND $2
      GROUP BY committee_id, period, indicator`)
    await client.query('ANALYZE')
  } finally {
    client.release(true)
  }
}
