import type { Instant } from '../domain/day.ts'
import type { BranchName } from '../domain/office.ts'
import type { Period } from '../domain/period.ts'
import type { ReportState } from '../domain/report.ts'
import { reportingIn } from './branch-in.ts'
import type { Registry } from './ports/registry.ts'
import type { Reports } from './ports/reports.ts'
import type { Reviews } from './ports/reviews.ts'

type BranchOf = BranchName & { readonly committeeId: number }

export type FindReportsDeps = {
  readonly reports: Pick<Reports, 'statuses'>
  readonly reviews: Pick<Reviews, 'unlocked'>
  readonly registry: Pick<Registry, 'histories'>
}

/** In these months only, or in those as well that the office has opened again. */
export type WhichMonths = 'these' | 'unlocked as well'

/**
 * Where each of these branches stands in each of these months, begun or not, oldest month first. A month in which a
 * branch does not exist yet, or which its opening stands for, is not among them unless it has a report; one after its
 * end is not, whatever was begun of it.
 */
export function makeFindReports({ reports, reviews, registry }: FindReportsDeps) {
  return async (
    branches: readonly BranchOf[],
    periods: readonly Period[],
    which: WhichMonths,
    now: Instant,
  ): Promise<ReportState[]> => {
    const committees = [...new Set(branches.map(({ committeeId }) => committeeId))]
    const ids = branches.map(({ id }) => id)
    const [unlocked, ...histories] = await Promise.all([
      reviews.unlocked(ids, now),
      ...committees.map((id) => registry.histories(id)),
    ])
    const openAgain = (branchId: number, period: Period) =>
      unlocked.find((month) => month.branchId === branchId && month.period === period)
    const beyond = which === 'these' ? [] : unlocked.map(({ period }) => period)
    const months = [...new Set([...periods, ...beyond])].sort()
    const begun = await reports.statuses(ids, months)
    const known = histories.flat()
    return months.flatMap((period) =>
      branches.flatMap(({ id: branchId, name, committeeId }): ReportState[] => {
        const open = openAgain(branchId, period)
        if (open === undefined && !periods.includes(period)) return []
        const found = begun.find((report) => report.branchId === branchId && report.period === period)
        const history = known.find(({ id }) => id === branchId)
        const expected = history !== undefined && reportingIn(history, period) !== null
        const ended = history !== undefined && history.last !== null && period > history.last
        if (ended || (found === undefined && !expected)) return []
        const { status = 'none', number = null, revision = 0 } = found ?? {}
        return [
          {
            branchId,
            period,
            committeeId,
            name,
            status,
            number,
            revision,
            unlockedUntil: open?.until ?? null,
          },
        ]
      }),
    )
  }
}
