import type { BranchName } from '../domain/office.ts'
import type { Period } from '../domain/period.ts'
import type { ReportRef, ReportStatus } from '../domain/report.ts'
import { reportingIn } from './branch-in.ts'
import type { Registry } from './ports/registry.ts'
import type { Reports } from './ports/reports.ts'

type BranchOf = BranchName & { readonly committeeId: number }

type FoundState = ReportRef & {
  readonly committeeId: number
  readonly name: string
  readonly status: ReportStatus | 'none'
}

export type FindReportsDeps = {
  readonly reports: Pick<Reports, 'statuses'>
  readonly registry: Pick<Registry, 'histories'>
}

/**
 * Where each of these branches stands in each of these months, begun or not, oldest month first. A month in which a
 * branch does not exist yet, or which its opening stands for, is not among them unless it has a report; one after its
 * end is not, whatever was begun of it.
 */
export function makeFindReports({ reports, registry }: FindReportsDeps) {
  return async (branches: readonly BranchOf[], periods: readonly Period[]): Promise<FoundState[]> => {
    const committees = [...new Set(branches.map(({ committeeId }) => committeeId))]
    const [begun, ...histories] = await Promise.all([
      reports.statuses(
        branches.map(({ id }) => id),
        periods,
      ),
      ...committees.map((id) => registry.histories(id)),
    ])
    const known = histories.flat()
    return periods.flatMap((period) =>
      branches.flatMap(({ id: branchId, name, committeeId }) => {
        const found = begun.find((report) => report.branchId === branchId && report.period === period)
        const history = known.find(({ id }) => id === branchId)
        const expected = history !== undefined && reportingIn(history, period) !== null
        const ended = history !== undefined && history.last !== null && period > history.last
        if (ended || (found === undefined && !expected)) return []
        return [{ branchId, period, committeeId, name, status: found?.status ?? ('none' as const) }]
      }),
    )
  }
}
