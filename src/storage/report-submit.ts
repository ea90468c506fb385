import { fingerprintOf } from '../domain/fingerprint.ts'
import { filesForOthers } from '../domain/office.ts'
import { type Explanations, isFiled, type Report } from '../domain/report.ts'
import type { Doing } from '../services/ports/doing.ts'
import type { Submission } from '../services/ports/reports.ts'
import type { Prisma, PrismaClient } from './generated/client.ts'
import { figuresOf } from './report-figures.ts'
import { changesSince } from './report-revision.ts'
import { type ReceiptColumns, receiptOf, statusOf } from './report-rows.ts'
import { refreshRollup } from './rollup.ts'

/**
 * Submits a draft or returned report: status, receipt and revision in one transaction, with the report locked.
 * The same key again gives the same receipt; `taken` where the report was submitted under another key. What was read
 * back to one person is what is submitted: where another has changed a figure since, `changed`. A report that was
 * returned keeps its receipt number, its time and whether it was late; only the revision counts on.
 */
export function submitReport(
  prisma: PrismaClient,
  report: Report,
  late: boolean,
  doing: Doing,
): Promise<Submission> {
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM report WHERE id = ${report.id} FOR UPDATE`
    const stored = await tx.report.findUniqueOrThrow({
      where: { id: report.id },
      include: { figures: true, revisions: { orderBy: { number: 'asc' } } },
    })
    if (isFiled(statusOf(stored.status))) {
      return stored.submitKey === doing.key ? submitted(stored) : { kind: 'taken' }
    }
    const figures = figuresOf(stored.figures)
    if (fingerprintOf(figures) !== fingerprintOf(report.figures)) return { kind: 'changed' }
    const at = new Date(doing.at)
    const filed = await tx.report.update({
      where: { id: stored.id },
      data: {
        status: 'submitted',
        submitKey: doing.key,
        submittedAt: stored.submittedAt ?? at,
        late: stored.submittedAt === null ? late : stored.late,
        receiptNumber: stored.receiptNumber ?? (await nextNumber(tx, stored.committeeId)),
        revision: { increment: 1 },
        behalf: filesForOthers(doing.role) ? 'waiting' : null,
      },
    })
    await tx.revision.create({
      data: {
        reportId: stored.id,
        number: filed.revision,
        at,
        accountId: doing.accountId,
        role: doing.role,
        channel: doing.by.channel,
        reason: reasonsIn(stored.explanations),
        changes: changesSince(stored.revisions, figures) as Prisma.InputJsonArray,
      },
    })
    await refreshRollup(tx, [filed])
    return submitted(filed)
  })
}

function submitted(row: ReceiptColumns): Submission {
  const receipt = receiptOf(row)
  if (receipt === null)
    throw new Error('The database holds a report that was submitted, but without a receipt.')
  return { kind: 'submitted', receipt }
}

/** The reasons that came with the report, as the revision keeps them; null where there are none. */
function reasonsIn(explanations: Prisma.JsonValue): string | null {
  const reasons = Object.entries(explanations as Explanations)
  return reasons.length === 0 ? null : reasons.map(([rule, { reason }]) => `${rule}: ${reason}`).join('\n')
}

async function nextNumber(tx: Prisma.TransactionClient, committeeId: number): Promise<number> {
  const { receipts } = await tx.committee.update({
    where: { id: committeeId },
    data: { receipts: { increment: 1 } },
    select: { receipts: true },
  })
  return receipts
}
