import type { Doing } from '../services/ports/doing.ts'
import type { Settled, Word } from '../services/ports/reviews.ts'
import type { Prisma } from './generated/client.ts'
import { changeFiled } from './report-filed.ts'
import { lockReport } from './report-lock.ts'
import { addReview } from './review-audit.ts'
import { addUnlock } from './review-unlock.ts'

/**
 * Approves or returns a submitted report as it was seen. One that is returned when its month is locked, or soon will
 * be, is opened again for a while: otherwise nobody could correct what the office asks to be corrected.
 */
export async function settleReport(
  tx: Prisma.TransactionClient,
  id: number,
  { seen, verdict, unlockUntil }: Word,
  doing: Doing,
): Promise<Settled> {
  const stored = await lockReport(tx, id)
  const { branchId, period, receiptNumber: number, revision } = stored
  const said = await tx.review.findFirst({
    where: { branchId, period, key: doing.key, act: { in: ['approve', 'return'] } },
  })
  if (said !== null) return { kind: 'settled' }
  if (stored.status !== 'submitted') return { kind: 'refused', why: 'review:settled' }
  if (revision !== seen) return { kind: 'refused', why: 'review:changed' }
  if (verdict.kind === 'approve') {
    await changeFiled(tx, id, { status: 'approved' })
    await addReview(tx, stored, { act: 'approve', number, revision }, doing)
    return { kind: 'settled' }
  }
  const { reason, figures } = verdict
  await changeFiled(tx, id, { status: 'returned' })
  await addReview(tx, stored, { act: 'return', number, revision, reason, figures }, doing)
  if (unlockUntil !== null) await addUnlock(tx, stored, unlockUntil, doing)
  return { kind: 'settled' }
}
