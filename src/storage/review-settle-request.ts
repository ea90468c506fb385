import type { Doing } from '../services/ports/doing.ts'
import { isFiled } from '../domain/report.ts'
import type { Settled, Word } from '../services/ports/reviews.ts'
import { putFigures } from './figures-put.ts'
import type { Prisma } from './generated/client.ts'
import { figuresOf } from './report-figures.ts'
import { changeFiled } from './report-filed.ts'
import { lockReport } from './report-lock.ts'
import { addRevision } from './report-revision.ts'
import { addReview } from './review-audit.ts'
import { requestRowOf, withReport } from './review-rows.ts'

/**
 * Makes the change that was asked for, in the words of whoever asked for it and with their reason, or declines it.
 * What is approved stays approved. A request about an earlier revision can only be declined.
 */
export async function settleRequest(
  tx: Prisma.TransactionClient,
  { id, reportId }: { readonly id: number; readonly reportId: number },
  { seen, verdict }: Word,
  doing: Doing,
): Promise<Settled> {
  const stored = await lockReport(tx, reportId)
  const row = await tx.changeRequest.findUniqueOrThrow({ where: { id }, include: withReport })
  if (row.settledKey === doing.key) return { kind: 'settled' }
  if (row.verdict !== null) return { kind: 'refused', why: 'review:settled' }
  if (row.base !== seen) return { kind: 'refused', why: 'review:changed' }
  const reason = verdict.kind === 'return' ? verdict.reason : row.reason
  if (verdict.kind === 'approve') {
    if (stored.revision !== row.base || !isFiled(stored.status))
      return { kind: 'refused', why: 'review:changed' }
    await makeChange(tx, stored, row, doing)
  }
  await tx.changeRequest.update({
    where: { id },
    data: {
      verdict: verdict.kind,
      settledKey: doing.key,
      settledAccountId: doing.accountId,
      settledRole: doing.role,
      settledReason: verdict.kind === 'return' ? reason : null,
      settledAt: new Date(doing.at),
    },
  })
  const act = verdict.kind === 'approve' ? 'approveRequest' : 'returnRequest'
  await addReview(tx, stored, { act, number: row.number, revision: row.base, reason }, doing)
  return { kind: 'settled' }
}

type Row = Prisma.ChangeRequestGetPayload<{ include: typeof withReport }>

async function makeChange(
  tx: Prisma.TransactionClient,
  stored: Awaited<ReturnType<typeof lockReport>>,
  row: Row,
  { at, key }: Doing,
): Promise<void> {
  const { changes, reason, by: role } = requestRowOf(row)
  const by = { accountId: row.accountId, role, channel: row.channel, at, key }
  const wanted = changes.map(({ indicator, new: figure }) => ({ indicator, figure }))
  const figures = await putFigures(tx, stored.id, figuresOf(stored.figures), wanted, by)
  await changeFiled(tx, stored.id, { revision: { increment: 1 } })
  await addRevision(tx, stored, figures, { ...by, reason, coded: stored.receiptNumber !== null })
}
