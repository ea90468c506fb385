import type { Pool } from 'pg'
import type { Instant } from '../domain/day.ts'
import type { ReportRef } from '../domain/report.ts'
import type { Doing } from '../services/ports/doing.ts'
import type { Unlocked } from '../services/ports/reviews.ts'
import type { Prisma, PrismaClient } from './generated/client.ts'
import { changeFiled } from './report-filed.ts'
import { lockReport, nextNumber } from './report-lock.ts'
import { addReview } from './review-audit.ts'

/**
 * Opens a branch's month until an instant, whether it has a report or not. One that was approved is submitted again,
 * for what is approved takes no change by itself; the audit says so beside the opening. An imported one gets a number
 * then, by which the office can approve it once more.
 */
export function unlockMonth(
  prisma: PrismaClient,
  committeeId: number,
  ref: ReportRef,
  until: Instant,
  doing: Doing,
): Promise<void> {
  return prisma.$transaction(async (tx) => {
    const own = await tx.branch.count({ where: { id: ref.branchId, committeeId } })
    if (own === 0) throw new Error(`Branch ${ref.branchId} is not one of committee ${committeeId}.`)
    const { branchId, period } = ref
    const found = await tx.report.findUnique({
      where: { branchId_period: { branchId, period } },
      select: { id: true },
    })
    const report = found && (await lockReport(tx, found.id))
    if ((await tx.unlock.count({ where: { key: doing.key } })) > 0) return
    await addUnlock(tx, ref, until, doing)
    if (report?.status !== 'approved') return
    const number = report.receiptNumber ?? (await nextNumber(tx, committeeId))
    await changeFiled(tx, report.id, { status: 'submitted', receiptNumber: number })
    await addReview(tx, ref, { act: 'reopen', number, revision: report.revision }, doing)
  })
}

/** Says that the month is open until then, and keeps who said so. */
export async function addUnlock(
  tx: Prisma.TransactionClient,
  ref: ReportRef,
  until: Instant,
  doing: Doing,
): Promise<void> {
  const { branchId, period } = ref
  const { key, accountId, role, at, by } = doing
  await tx.unlock.create({
    data: {
      branchId,
      period,
      until: new Date(until),
      key,
      accountId,
      role,
      channel: by.channel,
      at: new Date(at),
    },
  })
  await addReview(tx, ref, { act: 'unlock' }, doing)
}

/** The months of these branches that are open again at that instant, by the newest word on each. */
export async function unlockedMonths(
  pool: Pool,
  branchIds: readonly number[],
  at: Instant,
): Promise<Unlocked[]> {
  const { rows } = await pool.query<ReportRef & { readonly until: Date }>({
    name: 'unlocked-months',
    text: `
      SELECT "branchId", period, until FROM (
        SELECT DISTINCT ON (branch_id, period) branch_id AS "branchId", period, until
        FROM unlock WHERE branch_id = ANY($1) ORDER BY branch_id, period, id DESC) AS newest
      WHERE until > $2 ORDER BY period, "branchId"`,
    values: [branchIds, new Date(at)],
  })
  return rows.map(({ until, ...ref }) => ({ ...ref, until: until.getTime() }))
}
