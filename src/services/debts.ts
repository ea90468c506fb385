import type { Branch } from '../domain/branch.ts'
import type { Period } from '../domain/period.ts'
import type { ReportStatus } from '../domain/report.ts'
import type { Holder } from './ports/offices.ts'
import { loadOwing, type StandingDeps } from './standing.ts'

/** A branch that owes a month, where its report stands, and who is reminded of it. */
export type Debt = {
  readonly branch: Branch
  readonly status: ReportStatus | 'none'
  /** Its secretary; where there is none, its deputy, who may file as well. */
  readonly holders: readonly Holder[]
}

/** The branches of a committee that owe a month as things stand now, in the committee's order. */
export async function debtsOf(deps: StandingDeps, committeeId: number, period: Period): Promise<Debt[]> {
  const { holders, owing, statusOf } = await loadOwing(deps, committeeId, [period])
  return owing(period).map((branch) => ({
    branch,
    status: statusOf(branch.id, period),
    holders: askedOf(holders, branch.id),
  }))
}

function askedOf(holders: readonly Holder[], id: number): Holder[] {
  const own = holders.filter(({ branchId }) => branchId === id)
  const secretaries = own.filter(({ role }) => role === 'secretary')
  return secretaries.length > 0 ? secretaries : own.filter(({ role }) => role === 'deputy')
}
