import type { Facts } from './facts.ts'
import { onBranchesToFile } from './filing/start.ts'
import { onBranchesOfHistory } from './review/history.ts'
import { onBranchesToUnlock } from './review/unlock.ts'
import type { Outcome } from './outcome.ts'
import type { State } from './state.ts'
import { onBranchesToSee } from './statistics/statistics.ts'
import type { Turn } from './turn-result.ts'

/** The branches of a committee, for whatever they were listed. */
export function onBranchesListed(
  state: State,
  listed: Extract<Outcome, { kind: 'branchesListed' }>,
  facts: Facts,
): Turn {
  const { purpose } = listed
  switch (purpose.kind) {
    case 'statistics':
      return onBranchesToSee(state, listed, facts)
    case 'find':
      return onBranchesToFile(state, listed, purpose, facts)
    case 'history':
      return onBranchesOfHistory(state, listed, purpose.named, facts)
    case 'unlock':
      return onBranchesToUnlock(state, listed, purpose.asked, facts)
  }
}
