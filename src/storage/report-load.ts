import type { Pool } from 'pg'
import type { Figures } from '../domain/figure.ts'
import { openingFigures } from '../domain/opening.ts'
import { addMonths, type Period } from '../domain/period.ts'
import type { Explanations, Report, ReportRef, Returned } from '../domain/report.ts'
import { figuresMoved, movedIn, type MovedRow } from './branch-moved.ts'
import { figuresIn, type FigureRow, figuresOf } from './report-figures.ts'
import { type ReceiptColumns, receiptOf, statusOf } from './report-rows.ts'
import { type FactsRow, factsOf } from './rows.ts'

type LoadedRow = FactsRow &
  ReceiptColumns & {
    readonly id: number
    readonly revision: number
    readonly checkCode: string | null
    readonly unlockedUntil: Date | null
    readonly returned: Returned | null
    readonly committeeId: number
    readonly code: string
    readonly formVersion: number
    readonly status: string
    readonly figures: readonly FigureRow[]
    /** Null where the month before has no report that counts. */
    readonly before: readonly FigureRow[] | null
    readonly explanations: Explanations
    /** Null where no stock was moved to the branch in that month. */
    readonly moved: MovedRow | null
    readonly official: number | null
    readonly probationary: number | null
  }

const text = `
  SELECT report.id, report.committee_id AS "committeeId", report.form_version AS "formVersion", report.status,
    report.receipt_number AS "receiptNumber", report.submitted_at AS "submittedAt", report.revision,
    report.explanations, revision.code AS "checkCode",
    (SELECT until FROM unlock WHERE branch_id = report.branch_id AND period = report.period
      ORDER BY id DESC LIMIT 1) AS "unlockedUntil",
    CASE WHEN report.status = 'returned' THEN (
      SELECT json_build_object('reason', reason, 'figures', figures) FROM review
      WHERE branch_id = report.branch_id AND period = report.period AND act = 'return'
        AND revision = report.revision
      ORDER BY id DESC LIMIT 1) END AS returned,
    branch.code, fact.name, fact.kind, fact.has_branch_committee AS "hasBranchCommittee",
    fact.meeting_day AS "meetingDay", fact.officer,
    ${figuresIn('report')} AS figures,
    CASE WHEN before.id IS NOT NULL THEN ${figuresIn('before')} END AS before,
    ${movedIn('moved', '$3', figuresIn)} AS moved,
    opening.official, opening.probationary
  FROM report
  JOIN branch ON branch.id = report.branch_id
  LEFT JOIN revision ON revision.report_id = report.id AND revision.number = report.revision
  CROSS JOIN LATERAL (
    SELECT * FROM branch_fact WHERE branch_id = branch.id AND from_period <= report.period
    ORDER BY from_period DESC LIMIT 1) AS fact
  LEFT JOIN report AS before
    ON before.branch_id = branch.id AND before.period = $3 AND before.status IN ('submitted', 'approved')
  LEFT JOIN opening ON opening.branch_id = branch.id AND opening.period = $3
  LEFT JOIN moved_stock AS moved ON moved.branch_id = branch.id AND moved.from_period = report.period
  WHERE report.branch_id = $1 AND report.period = $2
    AND (branch.last_period IS NULL OR branch.last_period >= report.period)`

/**
 * A branch's month with the facts of that month and the month before it, in one statement; null also for a month after
 * the branch's end, so that what was begun of it is kept and goes no further.
 */
export async function loadReport(pool: Pool, { branchId, period }: ReportRef): Promise<Report | null> {
  const monthBefore = addMonths(period, -1)
  const { rows } = await pool.query<LoadedRow>({
    name: 'load-report',
    text,
    values: [branchId, period, monthBefore],
  })
  const [row] = rows
  if (row === undefined) return null
  const { id, committeeId, code, formVersion, revision, checkCode, returned } = row
  return {
    id,
    committeeId,
    branchId,
    period,
    branch: { code, ...factsOf(row) },
    formVersion,
    status: statusOf(row.status),
    figures: figuresOf(row.figures),
    previous: previousIn(row, monthBefore),
    receipt: receiptOf(row, { number: revision, code: checkCode }),
    explanations: row.explanations,
    revision,
    submittedAt: row.submittedAt?.getTime() ?? null,
    unlockedUntil: row.unlockedUntil?.getTime() ?? null,
    returned,
  }
}

/** The stock moved to the branch; else the report of the month before; where none counts, its opening. */
function previousIn({ moved, before, official, probationary }: LoadedRow, period: Period): Figures | null {
  if (moved !== null) return figuresMoved(moved, period)
  if (before !== null) return figuresOf(before)
  return official === null || probationary === null
    ? null
    : openingFigures({ period, official, probationary })
}
