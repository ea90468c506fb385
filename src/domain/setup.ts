import type { BranchFacts, Opening } from './branch.ts'
import type { BranchChange, NewBranch } from './branches/change.ts'
import type { MovedCount } from './branches/life.ts'
import type { Committee, Target } from './committee.ts'
import type { Period } from './period.ts'

/** A committee as its office describes it: what it is called, its rhythm, its targets and its branches. */
export type Setup = {
  readonly committee: Omit<Committee, 'id'>
  readonly targets: readonly Target[]
  /** In the order in which they are shown. */
  readonly branches: readonly SetupBranch[]
  /** What becomes of branches from a month on; those that are done already are left as they are. */
  readonly changes?: readonly SetupMove[]
}

/** A change of branches as a file says it: of a part of a split, what is not said is as the branch itself has it. */
export type SetupMove =
  | Extract<BranchChange, { kind: 'facts' | 'merge' | 'close' | 'open' }>
  | {
      readonly kind: 'split'
      readonly from: Period
      readonly branch: string
      readonly parts: readonly {
        readonly code: string
        readonly facts: Partial<NewBranch['facts']>
        readonly count: MovedCount
      }[]
    }

export type SetupBranch = {
  readonly code: string
  readonly facts: BranchFacts
  /** The month from which these facts hold; null leaves it to the calendar. */
  readonly from: Period | null
  readonly opening: Opening | null
}
