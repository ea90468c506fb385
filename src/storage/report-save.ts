import type { Pool } from 'pg'
import type { FigureChange } from '../domain/figure.ts'
import type { Report } from '../domain/report.ts'
import type { Doing } from '../services/ports/doing.ts'
import { columnsOf } from './report-figures.ts'

type Said = 'saved' | 'repeated' | 'closed'

/** A figure as the audit row keeps it: its state, and its value where one was given. */
const asJson = (row: string): string => `CASE WHEN ${row}.state IS NOT NULL THEN jsonb_strip_nulls(
  jsonb_build_object('state', ${row}.state, 'value', coalesce(to_jsonb(${row}.number), to_jsonb(${row}.text))))
  END`

/*
 * One statement, because every answer waits for it. It locks the report, decides, writes the audit rows and
 * the figures. A statement sees the database as it was when it began, though, and not what another writer
 * committed while this one waited for the lock. So each save leaves a new version of the report's row
 * (`xmin` names its writer), and one that finds the row newer than its own view changes nothing and says
 * `again`.
 */
const text = `
  WITH seen AS MATERIALIZED (
    SELECT xmin::text AS version FROM report WHERE id = $1
  ), locked AS MATERIALIZED (
    SELECT id, status, xmin::text AS version FROM report WHERE id = $1 FOR UPDATE
  ), verdict AS MATERIALIZED (
    SELECT locked.id, CASE
      WHEN locked.version <> seen.version THEN 'again'
      WHEN EXISTS (SELECT FROM answer WHERE report_id = locked.id AND key = $2) THEN 'repeated'
      WHEN locked.status NOT IN ('draft', 'returned') THEN 'closed'
      ELSE 'saved' END AS said
    FROM locked CROSS JOIN seen
  ), change AS MATERIALIZED (
    SELECT verdict.id AS report_id, given.*
    FROM verdict CROSS JOIN unnest($3::text[], $4::text[], $5::int[], $6::text[], $7::text[])
      AS given (indicator, state, number, text, words)
    WHERE verdict.said = 'saved'
  ), audit AS (
    INSERT INTO answer (report_id, indicator, key, old, new, words, account_id, role, channel, at)
    SELECT change.report_id, change.indicator, $2, ${asJson('figure')}, ${asJson('change')}, change.words,
      $8::int, $9, $10, $11::timestamptz
    FROM change LEFT JOIN figure USING (report_id, indicator)
  ), put AS (
    INSERT INTO figure (report_id, indicator, state, number, text, words)
    SELECT * FROM change WHERE state IS NOT NULL
    ON CONFLICT (report_id, indicator) DO UPDATE
      SET state = excluded.state, number = excluded.number, text = excluded.text, words = excluded.words
  ), taken AS (
    DELETE FROM figure USING change
    WHERE figure.report_id = change.report_id AND figure.indicator = change.indicator AND change.state IS NULL
  ), marked AS (
    UPDATE report SET status = report.status FROM verdict
    WHERE report.id = verdict.id AND verdict.said = 'saved'
  )
  SELECT said FROM verdict`

/**
 * Stores figures with an audit row each, all or none. Every writer that is told `again` was overtaken by one
 * that got through, so the repetition ends.
 */
export async function saveFigures(
  pool: Pool,
  report: Report,
  changes: readonly FigureChange[],
  doing: Doing,
): Promise<Said> {
  const values = valuesOf(report.id, changes, doing)
  for (;;) {
    const { rows } = await pool.query<{ said: Said | 'again' }>({ name: 'save-figures', text, values })
    const said = rows[0]?.said
    if (said === undefined) throw new Error(`There is no report ${report.id} to save figures of.`)
    if (said !== 'again') return said
  }
}

function valuesOf(reportId: number, changes: readonly FigureChange[], doing: Doing): unknown[] {
  const columns = changes.map(({ figure }) => (figure === null ? null : columnsOf(figure)))
  return [
    reportId,
    doing.key,
    changes.map(({ indicator }) => indicator),
    columns.map((column) => column?.state ?? null),
    columns.map((column) => column?.number ?? null),
    columns.map((column) => column?.text ?? null),
    columns.map((column) => column?.words ?? null),
    doing.accountId,
    doing.role,
    doing.by.channel,
    new Date(doing.at),
  ]
}
