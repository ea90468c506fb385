import type { Pool } from 'pg'
import type { ReportRef } from '../domain/report.ts'
import type { Reports } from '../services/ports/reports.ts'
import type { PrismaClient } from './generated/client.ts'
import { awaitsBranch, settleBehalf } from './report-behalf.ts'
import { saveExplanations } from './report-explain.ts'
import { loadHistory } from './report-history.ts'
import { importMonths } from './report-import.ts'
import { loadMonths, loadReport } from './report-load.ts'
import { loadStoredMonths } from './report-months.ts'
import { openReport } from './report-open.ts'
import { statusOf } from './report-rows.ts'
import { saveFigures } from './report-save.ts'
import { submitReport } from './report-submit.ts'
import { viewReport } from './report-view.ts'

/** Reports and their figures: drafts as they grow, submissions, imports, and what statistics are made of. */
export function makeReports({
  pool,
  prisma,
}: {
  readonly pool: Pool
  readonly prisma: PrismaClient
}): Reports {
  return {
    load: (ref) => loadReport(pool, ref),

    begun: (refs) => loadMonths(pool, refs),

    open: (ref, committeeId, formVersion, doing) =>
      openReport({ pool, prisma }, ref, committeeId, formVersion, doing),

    statuses: async (branchIds, periods) => {
      const { rows } = await pool.query<StatusRow>(
        `SELECT branch_id AS "branchId", period, status, receipt_number AS number, revision,
           status IN ('submitted', 'approved') AND source = 'chat' AND EXISTS (
             SELECT FROM figure WHERE report_id = report.id AND state = 'pending') AS lacks
         FROM report
         WHERE branch_id = ANY ($1) AND period = ANY ($2) ORDER BY period, branch_id`,
        [branchIds, periods],
      )
      return rows.map((row) => ({ ...row, status: statusOf(row.status) }))
    },

    save: (report, changes, doing) => saveFigures(pool, report, changes, doing),

    submit: (report, late, doing) => submitReport(prisma, report, late, doing),

    months: (committeeId, periods) => loadStoredMonths(pool, committeeId, periods),

    openings: async (committeeId) =>
      prisma.opening.findMany({
        where: { branch: { committeeId } },
        orderBy: [{ period: 'asc' }, { branchId: 'asc' }],
      }),

    view: (ref) => viewReport(prisma, ref),

    history: (ref, months) => loadHistory(pool, ref, months),

    explain: (report, explanations, doing) => saveExplanations(prisma, report, explanations, doing),

    awaitsBranch: (ref) => awaitsBranch(prisma, ref),

    settleBehalf: (ref, agreed, doing) => settleBehalf(prisma, ref, agreed, doing),

    importMonths: (months, at) => importMonths(prisma, months, at),
  }
}

type StatusRow = ReportRef & {
  readonly status: string
  readonly number: number | null
  readonly revision: number
  readonly lacks: boolean
}
