import type { BranchChange, Planned } from './change.ts'
import type { KnownBranches } from './known.ts'
import { planFacts } from './plan-facts.ts'
import { planMerge } from './plan-merge.ts'
import { planClose, planOpen } from './plan-open-close.ts'
import { planSplit } from './plan-split.ts'

/**
 * What a change of branches comes to, against all that is known. It is planned whole or refused whole, and planning
 * again what has been done already says so, which makes it safe to repeat.
 */
export function planChange(change: BranchChange, known: KnownBranches): Planned {
  switch (change.kind) {
    case 'facts':
      return planFacts(change, known)
    case 'merge':
      return planMerge(change, known)
    case 'split':
      return planSplit(change, known)
    case 'close':
      return planClose(change, known)
    case 'open':
      return planOpen(change, known)
  }
}
