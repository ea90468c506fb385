import { roles } from '../domain/office.ts'
import type { ReportRef } from '../domain/report.ts'
import { reviewActs } from '../services/ports/reviews.ts'
import type { ReportView, ReviewView } from '../services/ports/stored-month.ts'
import type { PrismaClient } from './generated/client.ts'
import { figuresOf } from './report-figures.ts'
import { recordedChanges } from './report-revision.ts'
import { monthOf } from './report-rows.ts'
import { oneOf } from './rows.ts'

/** A report with all that was ever changed and decided about it. */
export async function viewReport(
  prisma: PrismaClient,
  { branchId, period }: ReportRef,
): Promise<ReportView | null> {
  const row = await prisma.report.findUnique({
    where: { branchId_period: { branchId, period } },
    include: { figures: true, revisions: { orderBy: { number: 'asc' } } },
  })
  if (row === null) return null
  const month = { where: { branchId, period }, orderBy: { id: 'asc' } } as const
  const [unlocks, reviews] = await Promise.all([prisma.unlock.findMany(month), prisma.review.findMany(month)])
  return {
    ...monthOf(row, figuresOf(row.figures)),
    revisions: row.revisions.map(({ number, at, role, channel, reason, changes }) => ({
      number,
      at: at.getTime(),
      office: officeIn(role),
      channel,
      reason,
      changes: recordedChanges(changes),
    })),
    reviews: reviews.map(({ act, at, role, channel, number, revision, reason, figures, key }): ReviewView => {
      const unlock = act === 'unlock' ? unlocks.find((one) => one.key === key) : undefined
      return {
        act: oneOf(reviewActs, act),
        at: at.getTime(),
        office: officeIn(role),
        channel,
        number,
        revision,
        reason,
        figures,
        until: unlock?.until.getTime() ?? null,
      }
    }),
  }
}

const officeIn = (role: string | null) => (role === null ? null : oneOf(roles, role))
