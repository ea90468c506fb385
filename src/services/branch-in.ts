import type { Branch } from '../domain/branch.ts'
import { opensAfter } from '../domain/opening.ts'
import type { Period } from '../domain/period.ts'
import type { BranchHistory } from './ports/registry.ts'

/** The branch with the facts of that month; null where it does not exist yet. */
export function branchIn(
  { id, code, facts }: Pick<BranchHistory, 'id' | 'code' | 'facts'>,
  period: Period,
): Branch | null {
  const fact = facts.findLast(({ from }) => from <= period)
  return fact === undefined ? null : { id, code, ...fact.value }
}

/** The same where a report of that month is expected: null also while the branch's opening stands for the month. */
export function reportingIn(history: BranchHistory, period: Period): Branch | null {
  return opensAfter(history.openings, period) ? null : branchIn(history, period)
}
