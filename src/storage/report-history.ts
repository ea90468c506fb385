import type { Pool } from 'pg'
import type { History } from '../domain/history.ts'
import { openingFigures } from '../domain/opening.ts'
import { addMonths } from '../domain/period.ts'
import type { ReportRef } from '../domain/report.ts'
import { figuresIn, type FigureRow, figuresOf } from './report-figures.ts'

type MonthRow = {
  readonly period: string
  /** Null for an opening. */
  readonly figures: readonly FigureRow[] | null
  readonly official: number
  readonly probationary: number
}

/** Openings first, so that a report of the same month takes their place. */
const text = `
  WITH span AS (
    SELECT greatest($3, max(from_period)) AS first FROM moved_stock WHERE branch_id = $1 AND from_period <= $2)
  SELECT period, NULL AS figures, official, probationary, 0 AS rank
  FROM opening, span WHERE branch_id = $1 AND period >= first AND period < $2
  UNION ALL
  SELECT period, ${figuresIn('report')}, 0, 0, 1
  FROM report, span WHERE branch_id = $1 AND period >= first AND period < $2 AND status IN ('submitted', 'approved')
  ORDER BY rank, period`

/**
 * The months before a report that count: those submitted, approved or imported, and openings where there is none. They
 * begin where stock was last moved to the branch: what was before is not about the same members. In one statement, for
 * each reminder that leaves asks for it.
 */
export async function loadHistory(
  pool: Pool,
  { branchId, period }: ReportRef,
  months: number,
): Promise<History> {
  const { rows } = await pool.query<MonthRow>({
    name: 'load-history',
    text,
    values: [branchId, period, addMonths(period, -months)],
  })
  return Object.fromEntries(
    rows.map(({ figures, ...opening }) => [
      opening.period,
      figures === null ? openingFigures(opening) : figuresOf(figures),
    ]),
  )
}
