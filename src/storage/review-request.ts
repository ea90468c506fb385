import { isFiled, type Report } from '../domain/report.ts'
import type { BeforeAfter } from '../domain/review.ts'
import type { Doing } from '../services/ports/doing.ts'
import type { Requested, Wish } from '../services/ports/reviews.ts'
import type { PrismaClient } from './generated/client.ts'
import { figuresOf } from './report-figures.ts'
import { lockReport, nextNumber } from './report-lock.ts'
import { addReview } from './review-audit.ts'
import { requestRowOf, withReport } from './review-rows.ts'

/**
 * Keeps a wish to change a report that takes no change by itself any more. Several may wait for one report, for they
 * may be about different figures; but each is about the revision that was seen, so that the first one approved
 * makes the others out of date, and what is still wanted of them is asked anew.
 */
export function requestChange(
  prisma: PrismaClient,
  { id }: Report,
  { changes, reason, seen }: Wish,
  doing: Doing,
): Promise<Requested> {
  const { role, key } = doing
  if (role === null) throw new Error('Nobody without an office asks for a change.')
  return prisma.$transaction(async (tx) => {
    const stored = await lockReport(tx, id)
    const again = await tx.changeRequest.findUnique({ where: { key }, include: withReport })
    if (again !== null) return { kind: 'requested', request: requestRowOf(again) }
    if (!isFiled(stored.status) || stored.revision !== seen) return { kind: 'refused', why: 'review:changed' }
    const figures = figuresOf(stored.figures)
    const wanted = changes.map(
      ({ indicator, figure }): BeforeAfter => ({ indicator, old: figures[indicator] ?? null, new: figure }),
    )
    const request = await tx.changeRequest.create({
      data: {
        committeeId: stored.committeeId,
        reportId: id,
        number: await nextNumber(tx, stored.committeeId),
        base: seen,
        changes: wanted,
        reason,
        key,
        accountId: doing.accountId,
        role,
        channel: doing.by.channel,
        at: new Date(doing.at),
      },
      include: withReport,
    })
    await addReview(tx, stored, { act: 'request', number: request.number, revision: seen, reason }, doing)
    return { kind: 'requested', request: requestRowOf(request) }
  })
}
