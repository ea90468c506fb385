import type { BranchFacts, Opening } from './branch.ts'
import type { Committee, Target } from './committee.ts'
import type { Period } from './period.ts'

/** A committee as its office describes it: what it is called, its rhythm, its targets and its branches. */
export type Setup = {
  readonly committee: Omit<Committee, 'id'>
  readonly targets: readonly Target[]
  /** In the order in which they are shown. */
  readonly branches: readonly SetupBranch[]
}

export type SetupBranch = {
  readonly code: string
  readonly facts: BranchFacts
  /** The month from which these facts hold; null leaves it to the calendar. */
  readonly from: Period | null
  readonly opening: Opening | null
}
