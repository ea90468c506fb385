import type { Pool } from 'pg'
import type { Figures } from '../domain/figure.ts'
import { openingFigures } from '../domain/opening.ts'
import { addMonths, type Period } from '../domain/period.ts'
import type { Explanations, Report, ReportRef, Returned } from '../domain/report.ts'
import type { BegunMonth } from '../services/ports/reports.ts'
import { figuresMoved, movedIn, type MovedRow } from './branch-moved.ts'
import { figuresIn, type FigureRow, figuresOf } from './report-figures.ts'
import { type ReceiptColumns, receiptOf, statusOf } from './report-rows.ts'
import { type FactsRow, factsOf } from './rows.ts'

type LoadedRow = FactsRow &
  ReceiptColumns & {
    /** Which of the asked it is, from 1. */
    readonly place: number
    /** Null where the month was not begun. */
    readonly id: number | null
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

/** LATERAL and LIMIT, so that however few or many are asked for, each is found by its index and no table is joined whole. */
const text = `
  SELECT asked.place::int, report.id, report.committee_id AS "committeeId", report.form_version AS "formVersion", report.status,
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
    ${movedIn('moved', 'asked.before', figuresIn)} AS moved,
    opening.official, opening.probationary
  FROM unnest($1::int[], $2::text[], $3::text[]) WITH ORDINALITY AS asked (branch_id, period, before, place)
  JOIN branch ON branch.id = asked.branch_id
  LEFT JOIN LATERAL (
    SELECT * FROM report WHERE report.branch_id = branch.id AND report.period = asked.period
      AND (branch.last_period IS NULL OR branch.last_period >= asked.period) LIMIT 1) AS report ON true
  LEFT JOIN revision ON revision.report_id = report.id AND revision.number = report.revision
  CROSS JOIN LATERAL (
    SELECT * FROM branch_fact WHERE branch_id = branch.id AND from_period <= asked.period
    ORDER BY from_period DESC LIMIT 1) AS fact
  LEFT JOIN LATERAL (
    SELECT id FROM report WHERE report.branch_id = branch.id AND report.period = asked.before
      AND report.status IN ('submitted', 'approved') LIMIT 1) AS before ON true
  LEFT JOIN opening ON opening.branch_id = branch.id AND opening.period = asked.before
  LEFT JOIN moved_stock AS moved ON moved.branch_id = branch.id AND moved.from_period = asked.period`

/** One branch's month as `loadMonths` has it. */
export async function loadReport(pool: Pool, ref: ReportRef): Promise<Report | null> {
  const [month] = await loadMonths(pool, [ref])
  return month?.report ?? null
}

/**
 * Branches' months with the facts of that month and the month before it, in one statement. A month after the branch's
 * end has no report, so that what was begun of it is kept and goes no further.
 */
export async function loadMonths(pool: Pool, refs: readonly ReportRef[]): Promise<BegunMonth[]> {
  const { rows } = await pool.query<LoadedRow>({
    name: 'load-months',
    text,
    values: [
      refs.map(({ branchId }) => branchId),
      refs.map(({ period }) => period),
      refs.map(({ period }) => addMonths(period, -1)),
    ],
  })
  const found = new Map(rows.map((row) => [row.place, row]))
  return refs.map((ref, index) => {
    const row = found.get(index + 1)
    if (row === undefined) return { report: null, previous: null }
    const previous = previousIn(row, addMonths(ref.period, -1))
    return { report: reportIn(row, ref, previous), previous }
  })
}

function reportIn(row: LoadedRow, { branchId, period }: ReportRef, previous: Figures | null): Report | null {
  const { id, committeeId, code, formVersion, revision, checkCode, returned } = row
  if (id === null) return null
  return {
    id,
    committeeId,
    branchId,
    period,
    branch: { code, ...factsOf(row) },
    formVersion,
    status: statusOf(row.status),
    figures: figuresOf(row.figures),
    previous,
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
