import type { Facts } from '../../conversation/facts.ts'
import type { Report, ReportRef } from '../../domain/report.ts'

/** The report at hand. Throws where it is not the one in question, which is a mistake in the conversation. */
export function reportIn(facts: Facts, ref: ReportRef): Report {
  const report = facts.work?.report
  if (report === undefined || report.branchId !== ref.branchId || report.period !== ref.period) {
    throw new Error('The report at hand is not the one in question.')
  }
  return report
}
