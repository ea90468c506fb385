import { isUnlocked } from '../domain/calendar.ts'
import { filesForOthers } from '../domain/office.ts'
import { type Explanations, isFiled, type Report } from '../domain/report.ts'
import { asFigures } from '../domain/revision.ts'
import type { Doing } from '../services/ports/doing.ts'
import type { Amended, Amendment } from '../services/ports/reviews.ts'
import { putFigures } from './figures-put.ts'
import type { PrismaClient } from './generated/client.ts'
import { figuresOf } from './report-figures.ts'
import { changeFiled } from './report-filed.ts'
import { lockReport, unlockedUntil } from './report-lock.ts'
import { addRevision, reasonsIn, recordedChanges } from './report-revision.ts'
import { givenReceipt } from './report-rows.ts'

/**
 * Changes a submitted report: figures, audit and the next revision in one transaction, with the report locked. Its
 * number, its time and whether it was late stay. Reasons stay too, for each says what it is about, and those given now
 * are put beside them.
 */
export function amendReport(
  prisma: PrismaClient,
  { id }: Report,
  { changes, seen, locksAt, explanations, reason }: Amendment,
  doing: Doing,
): Promise<Amended> {
  return prisma.$transaction(async (tx) => {
    const stored = await lockReport(tx, id)
    const again = stored.revisions.find(({ key }) => key === doing.key)
    if (again !== undefined) return amended(stored, again)
    if (!isFiled(stored.status) || stored.revision !== seen) return { kind: 'refused', why: 'review:changed' }
    const locked = doing.at >= locksAt && !isUnlocked(await unlockedUntil(tx, stored), doing.at)
    if (stored.status === 'approved' || locked) return { kind: 'refused', why: 'review:closed' }
    const by = {
      accountId: doing.accountId,
      role: doing.role,
      at: doing.at,
      key: doing.key,
      channel: doing.by.channel,
    }
    const figures = await putFigures(tx, id, figuresOf(stored.figures), changes, by)
    const filed = await changeFiled(tx, id, {
      revision: { increment: 1 },
      behalf: filesForOthers(doing.role) ? 'waiting' : null,
      explanations: { ...(stored.explanations as Explanations), ...explanations },
    })
    const why = reasonsIn(explanations, reason)
    return amended(filed, await addRevision(tx, stored, figures, { ...by, reason: why, coded: true }))
  })
}

function amended(
  report: Parameters<typeof givenReceipt>[0],
  revision: Parameters<typeof givenReceipt>[1] & { readonly changes: unknown },
): Amended {
  const changes = asFigures(recordedChanges(revision.changes))
  return { kind: 'amended', receipt: givenReceipt(report, revision), changes }
}
