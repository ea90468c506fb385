import type { Instant } from '../domain/day.ts'
import type { Figures } from '../domain/figure.ts'
import type { ReportRef } from '../domain/report.ts'
import { recordChanges } from '../domain/revision.ts'
import type { ImportedMonth } from '../services/ports/stored-month.ts'
import type { Prisma, PrismaClient } from './generated/client.ts'
import { rowsOf } from './report-figures.ts'
import { addFiled } from './report-filed.ts'
import { refreshRollup } from './rollup.ts'
import { wholeFile } from './whole-file.ts'

/**
 * Writes whole months as approved and locked, all or none. A month that has a report already is refused by
 * the database, and nothing is written.
 */
export async function importMonths(
  prisma: PrismaClient,
  months: readonly ImportedMonth[],
  at: Instant,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const made = await addFiled(
      tx,
      months.map((month) => reportRow(month, new Date(at))),
    )
    const ids = new Map(made.map((report) => [keyOf(report), report.id]))
    const placed = months.map((month) => ({ ...month, reportId: ids.get(keyOf(month)) ?? 0 }))
    await insertFigures(tx, placed, new Date(at))
    await tx.revision.createMany({
      data: placed.map(({ reportId, figures }) => ({
        reportId,
        number: 1,
        at: new Date(at),
        channel: 'import',
        changes: recordChanges([], figures) as Prisma.InputJsonArray,
      })),
    })
    await refreshRollup(tx, months)
  }, wholeFile)
}

const keyOf = ({ branchId, period }: ReportRef): string => `${branchId}/${period}`

type Placed = { readonly reportId: number; readonly figures: Figures }

/**
 * With their audit rows, in one statement: ten years of a committee are tens of thousands of figures, and `createMany`
 * takes seconds.
 */
async function insertFigures(
  tx: Prisma.TransactionClient,
  placed: readonly Placed[],
  at: Date,
): Promise<void> {
  const rows = placed.flatMap(({ reportId, figures }) => rowsOf(figures).map((row) => ({ reportId, ...row })))
  await tx.$executeRaw`
    WITH put AS (
      INSERT INTO figure (report_id, indicator, state, number, text, words)
      SELECT * FROM unnest(${rows.map(({ reportId }) => reportId)}::int[],
        ${rows.map(({ indicator }) => indicator)}::text[], ${rows.map(({ state }) => state)}::text[],
        ${rows.map(({ number }) => number)}::int[], ${rows.map(({ text }) => text)}::text[],
        ${rows.map(({ words }) => words)}::text[])
      RETURNING *
    )
    INSERT INTO answer (report_id, indicator, key, new, words, channel, at)
    SELECT report_id, indicator, 'import', jsonb_strip_nulls(jsonb_build_object(
      'state', state, 'value', coalesce(to_jsonb(number), to_jsonb(text)))), words, 'import', ${at}::timestamptz
    FROM put`
}

function reportRow({ committeeId, branchId, period, formVersion }: ImportedMonth, at: Date) {
  return {
    committeeId,
    branchId,
    period,
    formVersion,
    status: 'approved',
    source: 'import',
    openedAt: at,
    submittedAt: at,
    lockedAt: at,
    revision: 1,
  }
}
