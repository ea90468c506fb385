import type { Pool } from 'pg'
import { roles } from '../domain/office.ts'
import type { ReportRef } from '../domain/report.ts'
import type { Reports } from '../services/ports/reports.ts'
import type { PrismaClient } from './generated/client.ts'
import { awaitsBranch, settleBehalf } from './report-behalf.ts'
import { saveExplanations } from './report-explain.ts'
import { loadHistory } from './report-history.ts'
import { importMonths } from './report-import.ts'
import { loadReport } from './report-load.ts'
import { openReport } from './report-open.ts'
import { recordedChanges } from './report-revision.ts'
import { monthOf, statusOf } from './report-rows.ts'
import { saveFigures } from './report-save.ts'
import { submitReport } from './report-submit.ts'
import { oneOf } from './rows.ts'

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

    open: (ref, committeeId, formVersion, doing) =>
      openReport({ pool, prisma }, ref, committeeId, formVersion, doing),

    statuses: async (branchIds, periods) => {
      const { rows } = await pool.query<ReportRef & { readonly status: string }>(
        `SELECT branch_id AS "branchId", period, status FROM report
         WHERE branch_id = ANY ($1) AND period = ANY ($2) ORDER BY period, branch_id`,
        [branchIds, periods],
      )
      return rows.map(({ branchId, period, status }) => ({ branchId, period, status: statusOf(status) }))
    },

    save: (report, changes, doing) => saveFigures(pool, report, changes, doing),

    submit: (report, late, doing) => submitReport(prisma, report, late, doing),

    months: async (committeeId, periods) => {
      const rows = await prisma.report.findMany({
        where: { committeeId, period: { in: [...periods] } },
        orderBy: [{ period: 'asc' }, { branchId: 'asc' }],
        include: { figures: true },
      })
      return rows.map((row) => monthOf(row))
    },

    openings: async (committeeId) =>
      prisma.opening.findMany({
        where: { branch: { committeeId } },
        orderBy: [{ period: 'asc' }, { branchId: 'asc' }],
      }),

    view: async ({ branchId, period }) => {
      const row = await prisma.report.findUnique({
        where: { branchId_period: { branchId, period } },
        include: { figures: true, revisions: { orderBy: { number: 'asc' } } },
      })
      if (row === null) return null
      const revisions = row.revisions.map(({ number, at, role, channel, reason, changes }) => ({
        number,
        at: at.getTime(),
        office: role === null ? null : oneOf(roles, role),
        channel,
        reason,
        changes: recordedChanges(changes),
      }))
      return { ...monthOf(row), revisions }
    },

    history: (ref, months) => loadHistory(prisma, ref, months),

    explain: (report, explanations, doing) => saveExplanations(prisma, report, explanations, doing),

    awaitsBranch: (ref) => awaitsBranch(prisma, ref),

    settleBehalf: (ref, agreed, doing) => settleBehalf(prisma, ref, agreed, doing),

    importMonths: (months, at) => importMonths(prisma, months, at),
  }
}
