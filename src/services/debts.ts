import type { Branch } from '../domain/branch.ts'
import { isOfBranch } from '../domain/office.ts'
import type { Period } from '../domain/period.ts'
import type { ReportStatus } from '../domain/report.ts'
import type { Holder } from './ports/offices.ts'
import { loadOwing, type StandingDeps } from './standing.ts'

/** A branch that owes a month, where its report stands, and who files for it. */
export type Debt = {
  readonly branch: Branch
  readonly status: ReportStatus | 'none'
  /** Its secretaries and deputies, whether or not they are reached now. */
  readonly holders: readonly Holder[]
}

/** The branches of a committee that owe a month as things stand now, in the committee's order. */
export async function debtsOf(deps: StandingDeps, committeeId: number, period: Period): Promise<Debt[]> {
  const { holders, owing, statusOf } = await loadOwing(deps, committeeId, [period])
  return owing(period).map((branch) => ({
    branch,
    status: statusOf(branch.id, period),
    holders: holders.filter(({ branchId, role }) => branchId === branch.id && isOfBranch(role)),
  }))
}
