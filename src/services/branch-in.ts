import type { Branch } from '../domain/branch.ts'
import { branchAt } from '../domain/branches/life.ts'
import { opensAfter } from '../domain/opening.ts'
import type { Period } from '../domain/period.ts'
import type { BranchHistory } from './ports/registry.ts'

/**
 * The branch with the facts of a month of which a report is expected: null where it does not exist then, and while its
 * opening stands for the month.
 */
export function reportingIn(history: BranchHistory, period: Period): Branch | null {
  return opensAfter(history.openings, period) ? null : branchAt(history, period)
}
