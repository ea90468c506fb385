import type { Pool } from 'pg'
import type { Period } from '../domain/period.ts'
import type { StoredMonth } from '../services/ports/stored-month.ts'
import { type FigureArray, figuresOfArrays } from './report-figures.ts'
import { type MonthColumns, monthOf } from './report-rows.ts'

/** A year of a commune is some ten thousand figures: a row for each would take several times as long to read. */
const text = `
  SELECT report.branch_id AS "branchId", report.period, report.status, report.late, report.source,
    report.submitted_at AS "submittedAt", report.form_version AS "formVersion", report.explanations,
    (SELECT json_agg(json_build_array(indicator, state, number, text, words) ORDER BY indicator)
      FROM figure WHERE figure.report_id = report.id) AS figures
  FROM report WHERE report.committee_id = $1 AND report.period = ANY($2)
  ORDER BY report.period, report.branch_id`

type Row = MonthColumns & { readonly figures: readonly FigureArray[] | null }

/** Every report of a committee over some months with all its figures, in one statement. */
export async function loadStoredMonths(
  pool: Pool,
  committeeId: number,
  periods: readonly Period[],
): Promise<StoredMonth[]> {
  const { rows } = await pool.query<Row>({ name: 'months', text, values: [committeeId, periods] })
  return rows.map(({ figures, ...row }) => monthOf(row, figuresOfArrays(figures)))
}
