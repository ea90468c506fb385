import type { History } from '../domain/history.ts'
import { openingFigures } from '../domain/opening.ts'
import { addMonths } from '../domain/period.ts'
import type { ReportRef } from '../domain/report.ts'
import type { PrismaClient } from './generated/client.ts'
import { figuresOf } from './report-figures.ts'

/**
 * The months before a report that count: those submitted, approved or imported, and openings where there is none. They
 * begin where stock was last moved to the branch: what was before is not about the same members.
 */
export async function loadHistory(
  prisma: PrismaClient,
  { branchId, period }: ReportRef,
  months: number,
): Promise<History> {
  const moved = await prisma.movedStock.findFirst({
    where: { branchId, from: { lte: period } },
    orderBy: { from: 'desc' },
  })
  const oldest = addMonths(period, -months)
  const first = moved?.from ?? oldest
  const span = { gte: first > oldest ? first : oldest, lt: period }
  const [reports, openings] = await Promise.all([
    prisma.report.findMany({
      where: { branchId, period: span, status: { in: ['submitted', 'approved'] } },
      select: { period: true, figures: true },
    }),
    prisma.opening.findMany({ where: { branchId, period: span } }),
  ])
  return {
    ...Object.fromEntries(openings.map((opening) => [opening.period, openingFigures(opening)])),
    ...Object.fromEntries(reports.map((report) => [report.period, figuresOf(report.figures)])),
  }
}
