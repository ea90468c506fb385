import type { Period } from '../domain/period.ts'
import type { ReportRef, ReportStatus } from '../domain/report.ts'
import type { Reports } from './ports.ts'

/** Where each of these branches stands in each of these months, begun or not, oldest month first. */
export function makeFindReports({ reports }: { readonly reports: Pick<Reports, 'statuses'> }) {
  return async (
    branchIds: readonly number[],
    periods: readonly Period[],
  ): Promise<(ReportRef & { readonly status: ReportStatus | 'none' })[]> => {
    const begun = await reports.statuses(branchIds, periods)
    return periods.flatMap((period) =>
      branchIds.map((branchId) => {
        const found = begun.find((report) => report.branchId === branchId && report.period === period)
        return found ?? { branchId, period, status: 'none' as const }
      }),
    )
  }
}
