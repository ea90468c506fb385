import type { BranchName } from '../domain/office.ts'
import type { Period } from '../domain/period.ts'
import type { ReportRef, ReportStatus } from '../domain/report.ts'
import type { Reports } from './ports.ts'

type BranchOf = BranchName & { readonly committeeId: number }

type FoundState = ReportRef & {
  readonly committeeId: number
  readonly name: string
  readonly status: ReportStatus | 'none'
}

/** Where each of these branches stands in each of these months, begun or not, oldest month first. */
export function makeFindReports({ reports }: { readonly reports: Pick<Reports, 'statuses'> }) {
  return async (branches: readonly BranchOf[], periods: readonly Period[]): Promise<FoundState[]> => {
    const begun = await reports.statuses(
      branches.map(({ id }) => id),
      periods,
    )
    return periods.flatMap((period) =>
      branches.map(({ id: branchId, name, committeeId }) => {
        const found = begun.find((report) => report.branchId === branchId && report.period === period)
        return { branchId, period, committeeId, name, status: found?.status ?? ('none' as const) }
      }),
    )
  }
}
