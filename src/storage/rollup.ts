import type { Period } from '../domain/period.ts'
import type { Prisma } from './generated/client.ts'

/** A committee's month, whose totals are kept. */
export type KeptMonth = { readonly committeeId: number; readonly period: Period }

/**
 * Counts the totals of committees' months anew, in the transaction that changes what is in them: whatever submits,
 * imports, returns or corrects a report calls it last. Two transactions of one month wait for each other here, and the
 * second then sees what the first has committed, so no report is left out or counted twice. Months in one order, so
 * that no two wait for each other in a ring.
 */
export async function refreshRollup(
  tx: Pick<Prisma.TransactionClient, '$executeRaw' | '$queryRaw'>,
  kept: readonly KeptMonth[],
): Promise<void> {
  const unique = [...new Map(kept.map((month) => [`${month.committeeId}/${month.period}`, month])).values()]
  const ordered = unique.toSorted((one, other) =>
    one.committeeId === other.committeeId
      ? one.period < other.period
        ? -1
        : 1
      : one.committeeId - other.committeeId,
  )
  for (const { committeeId, period } of ordered) {
    const month = Number(period.replace('-', ''))
    await tx.$queryRaw`SELECT 1 AS held FROM pg_advisory_xact_lock(${committeeId}::int, ${month}::int)`
    await tx.$executeRaw`DELETE FROM rollup WHERE committee_id = ${committeeId} AND period = ${period}`
    await tx.$executeRaw`
      INSERT INTO rollup (committee_id, period, indicator, value, given, not_applicable, pending)
      SELECT report.committee_id, report.period, figure.indicator,
        coalesce(sum(figure.number) FILTER (WHERE figure.state = 'given'), 0),
        count(*) FILTER (WHERE figure.state = 'given'),
        count(*) FILTER (WHERE figure.state = 'not_applicable'),
        count(*) FILTER (WHERE figure.state = 'pending')
      FROM report JOIN figure ON figure.report_id = report.id
      WHERE report.committee_id = ${committeeId} AND report.period = ${period}
        AND report.status IN ('submitted', 'approved') AND figure.text IS NULL
      GROUP BY report.committee_id, report.period, figure.indicator`
  }
}
