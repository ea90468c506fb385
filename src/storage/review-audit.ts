import type { Code } from '../domain/figure.ts'
import type { ReportRef } from '../domain/report.ts'
import type { Doing } from '../services/ports/doing.ts'
import type { ReviewAct } from '../services/ports/reviews.ts'
import type { Prisma } from './generated/client.ts'

type Said = {
  readonly act: ReviewAct
  readonly number?: number | null
  readonly revision?: number
  readonly reason?: string
  readonly figures?: readonly Code[]
}

/** Keeps for ever what was asked of the office or what it did. */
export async function addReview(
  tx: Prisma.TransactionClient,
  { branchId, period }: ReportRef,
  { figures = [], ...said }: Said,
  { accountId, role, at, key, by }: Doing,
): Promise<void> {
  await tx.review.create({
    data: {
      ...said,
      branchId,
      period,
      figures: [...figures],
      key,
      accountId,
      role,
      channel: by.channel,
      at: new Date(at),
    },
  })
}
