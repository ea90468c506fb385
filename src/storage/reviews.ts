import type { Pool } from 'pg'
import type { WaitingRequest } from '../domain/summary-notice.ts'
import type { Reviews } from '../services/ports/reviews.ts'
import type { PrismaClient } from './generated/client.ts'
import { amendReport } from './review-amend.ts'
import { requestChange } from './review-request.ts'
import { reportColumns, reportRowsOf, requestRowOf, withReport } from './review-rows.ts'
import { settleNumber } from './review-settle.ts'
import { unlockedMonths, unlockMonth } from './review-unlock.ts'

/** Changes of submitted reports, requests, the office's word on both, months opened again, and check codes. */
export function makeReviews({
  pool,
  prisma,
}: {
  readonly pool: Pool
  readonly prisma: PrismaClient
}): Reviews {
  return {
    amend: (report, amendment, doing) => amendReport(prisma, report, amendment, doing),

    request: (report, wish, doing) => requestChange(prisma, report, wish, doing),

    awaiting: async (committeeId) => {
      const [reports, requests] = await Promise.all([
        prisma.report.findMany({ where: { committeeId, status: 'submitted' }, select: reportColumns }),
        prisma.changeRequest.findMany({ where: { committeeId, verdict: null }, include: withReport }),
      ])
      const waiting = [...reports.flatMap(reportRowsOf), ...requests.map(requestRowOf)]
      return waiting.sort((one, other) => one.at - other.at || one.number - other.number)
    },

    openRequests: async (committeeId) => {
      const { rows } = await pool.query<WaitingRequest>(
        `SELECT request.number, report.period
           FROM change_request AS request JOIN report ON report.id = request.report_id
          WHERE request.committee_id = $1 AND request.verdict IS NULL ORDER BY request.at, request.number`,
        [committeeId],
      )
      return rows
    },

    find: async (committeeId, number) => {
      const [report, request] = await Promise.all([
        prisma.report.findUnique({
          where: { committeeId_receiptNumber: { committeeId, receiptNumber: number } },
          select: reportColumns,
        }),
        prisma.changeRequest.findUnique({
          where: { committeeId_number: { committeeId, number } },
          include: withReport,
        }),
      ])
      if (request !== null) return requestRowOf(request)
      return report === null ? null : (reportRowsOf(report)[0] ?? null)
    },

    settle: (committeeId, number, word, doing) => settleNumber(prisma, committeeId, number, word, doing),

    unlock: (committeeId, ref, until, doing) => unlockMonth(prisma, committeeId, ref, until, doing),

    unlocked: (branchIds, at) => unlockedMonths(pool, branchIds, at),

    coded: async (code) => {
      const row = await prisma.revision.findUnique({ where: { code }, include: { report: true } })
      if (row === null) return null
      const { committeeId, branchId, period } = row.report
      return { committeeId, branchId, period, revision: row.number }
    },
  }
}
