import type { Pool, QueryConfig } from 'pg'
import { defaultForm } from '../src/shipped-files.ts'
import { copyIn } from './copy-in.ts'
import {
  branchRows,
  branchesOf,
  codesOf,
  committeeRows,
  factRows,
  figureRows,
  formRows,
  reportRows,
} from './statistics-rows.ts'

const LONGEST_MS = 400_000

/**
 * Fills the tables by COPY for committees `from` to `to`, row numbers being their ids, with every count of the form or
 * those that are named; foreign keys are not checked meanwhile. Vacuumed at the end, as the server does by itself in
 * time: else the first to read a page would be the one who marks its rows as committed.
 */
export async function loadCommunes(
  pool: Pool,
  from: number,
  to: number,
  codes: readonly string[] = codesOf(defaultForm()),
): Promise<void> {
  const client = await pool.connect()
  const communes = { from, to }
  const branches = branchesOf(communes)
  const run = (text: string, values: readonly unknown[] = []) =>
    client.query({ text, values: [...values], query_timeout: LONGEST_MS } as QueryConfig)
  try {
    await run(
      "SET statement_timeout = 0; SET session_replication_role = replica; SET synchronous_commit = off; SET work_mem = '256MB'",
    )
    await copyIn(
      client,
      'committee (id, code, name, place, above, calendar, created_at)',
      committeeRows(communes),
    )
    await copyIn(
      client,
      'form_version (committee_id, version, from_period, document)',
      formRows(communes, defaultForm()),
    )
    await copyIn(client, 'branch (id, committee_id, code, position)', branchRows(branches))
    await copyIn(
      client,
      'branch_fact (branch_id, from_period, name, kind, has_branch_committee)',
      factRows(branches),
    )
    await copyIn(
      client,
      'report (id, committee_id, branch_id, period, form_version, status, source, opened_at, submitted_at)',
      reportRows(branches),
    )
    await copyIn(client, 'figure (report_id, indicator, state, number)', figureRows(branches, codes))
    await run(
      `INSERT INTO rollup (committee_id, period, indicator, value, given, not_applicable, pending)
      SELECT committee_id, period, indicator, sum(number), count(*), 0, 0
      FROM report JOIN figure ON figure.report_id = report.id WHERE committee_id BETWEEN $1 AND $2
      GROUP BY committee_id, period, indicator`,
      [from, to],
    )
    await run('VACUUM (ANALYZE)')
  } finally {
    client.release(true)
  }
}
