import type { Doing } from '../services/ports/doing.ts'
import type { Settled, Word } from '../services/ports/reviews.ts'
import type { PrismaClient } from './generated/client.ts'
import { settleReport } from './review-settle-report.ts'
import { settleRequest } from './review-settle-request.ts'

/** The office's word on the report or the request that has the number in its committee. */
export function settleNumber(
  prisma: PrismaClient,
  committeeId: number,
  number: number,
  word: Word,
  doing: Doing,
): Promise<Settled> {
  return prisma.$transaction(async (tx) => {
    const report = await tx.report.findUnique({
      where: { committeeId_receiptNumber: { committeeId, receiptNumber: number } },
      select: { id: true },
    })
    if (report !== null) return settleReport(tx, report.id, word, doing)
    const request = await tx.changeRequest.findUnique({
      where: { committeeId_number: { committeeId, number } },
      select: { id: true, reportId: true },
    })
    if (request !== null) return settleRequest(tx, request, word, doing)
    return { kind: 'refused', why: 'review:unknown' }
  })
}
