import type { Prisma } from './generated/client.ts'
import { refreshRollup } from './rollup.ts'

/*
 * Whatever changes what of the reports counts goes through these two, in its own transaction and with the rows
 * locked: whether a report is submitted, and its figures from then on (a new revision). What is kept beside the
 * reports and made of those that count is brought up to date here.
 */

/** A report that is submitted, changed since, approved, returned, or opened again. */
export async function changeFiled(
  tx: Prisma.TransactionClient,
  id: number,
  data: Pick<
    Prisma.ReportUncheckedUpdateInput,
    | 'status'
    | 'revision'
    | 'submitKey'
    | 'submittedAt'
    | 'late'
    | 'receiptNumber'
    | 'behalf'
    | 'behalfKey'
    | 'behalfAccountId'
    | 'behalfAt'
    | 'explanations'
  >,
) {
  const filed = await tx.report.update({ where: { id }, data })
  await refreshRollup(tx, [filed])
  return filed
}

/** Whole months that count from the beginning. */
export function addFiled(tx: Prisma.TransactionClient, rows: Prisma.ReportCreateManyInput[]) {
  return tx.report.createManyAndReturn({
    data: rows,
    select: { id: true, branchId: true, period: true },
  })
}
