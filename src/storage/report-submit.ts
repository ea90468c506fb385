import { fingerprintOf } from '../domain/fingerprint.ts'
import { filesForOthers } from '../domain/office.ts'
import { type Explanations, isFiled, type Report } from '../domain/report.ts'
import type { Doing } from '../services/ports/doing.ts'
import type { Submission } from '../services/ports/reports.ts'
import type { PrismaClient } from './generated/client.ts'
import { figuresOf } from './report-figures.ts'
import { changeFiled } from './report-filed.ts'
import { lockReport, nextNumber } from './report-lock.ts'
import { addRevision, reasonsIn } from './report-revision.ts'
import { givenReceipt } from './report-rows.ts'

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
    const stored = await lockReport(tx, report.id)
    const made = stored.revisions.find(({ key }) => key === doing.key)
    if (made !== undefined) return { kind: 'submitted', receipt: givenReceipt(stored, made) }
    if (isFiled(stored.status)) return { kind: 'taken' }
    const figures = figuresOf(stored.figures)
    if (fingerprintOf(figures) !== fingerprintOf(report.figures)) return { kind: 'changed' }
    const filed = await changeFiled(tx, stored.id, {
      status: 'submitted',
      submitKey: doing.key,
      submittedAt: stored.submittedAt ?? new Date(doing.at),
      late: stored.submittedAt === null ? late : stored.late,
      receiptNumber: stored.receiptNumber ?? (await nextNumber(tx, stored.committeeId)),
      revision: { increment: 1 },
      behalf: filesForOthers(doing.role) ? 'waiting' : null,
    })
    const revision = await addRevision(tx, stored, figures, {
      accountId: doing.accountId,
      role: doing.role,
      at: doing.at,
      key: doing.key,
      channel: doing.by.channel,
      reason: reasonsIn(stored.explanations as Explanations, null),
      coded: true,
    })
    return { kind: 'submitted', receipt: givenReceipt(filed, revision) }
  })
}
