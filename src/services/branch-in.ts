import type { Branch } from '../domain/branch.ts'
import type { Period } from '../domain/period.ts'
import type { BranchHistory } from './ports/registry.ts'

/** The branch with the facts of that month; null where it does not exist yet. */
export function branchIn({ id, code, facts }: BranchHistory, period: Period): Branch | null {
  const fact = facts.findLast(({ from }) => from <= period)
  return fact === undefined ? null : { id, code, ...fact.value }
}
