import type { Branch } from '../domain/branch.ts'
import { isOfBranch } from '../domain/office.ts'
import type { Period } from '../domain/period.ts'
import { isFiled, type ReportStatus } from '../domain/report.ts'
import { reportingIn } from './branch-in.ts'
import type { Holder, Offices } from './ports/offices.ts'
import type { Registry } from './ports/registry.ts'
import type { Reports } from './ports/reports.ts'

/** A branch that owes a month, where its report stands, and who files for it. */
export type Debt = {
  readonly branch: Branch
  readonly status: ReportStatus | 'none'
  /** Its secretaries and deputies, whether or not they are reached now. */
  readonly holders: readonly Holder[]
}

export type DebtsDeps = {
  readonly registry: Pick<Registry, 'histories'>
  readonly reports: Pick<Reports, 'statuses'>
  readonly offices: Pick<Offices, 'holders'>
}

/** The branches of a committee that owe a month as things stand now, in the committee's order. */
export async function debtsOf(
  { registry, reports, offices }: DebtsDeps,
  committeeId: number,
  period: Period,
): Promise<Debt[]> {
  const [histories, holders] = await Promise.all([
    registry.histories(committeeId),
    offices.holders(committeeId),
  ])
  const expected = histories.flatMap((history) => reportingIn(history, period) ?? [])
  const ids = expected.map(({ id }) => id)
  const statuses = new Map(
    (await reports.statuses(ids, [period])).map(({ branchId, status }) => [branchId, status]),
  )
  return expected
    .map((branch) => ({
      branch,
      status: statuses.get(branch.id) ?? ('none' as const),
      holders: holders.filter(({ branchId, role }) => branchId === branch.id && isOfBranch(role)),
    }))
    .filter(({ status }) => !isFiled(status))
}
