import type { BranchChange, BranchEvent } from '../../domain/branches/change.ts'
import type { BranchLife } from '../../domain/branches/life.ts'
import type { Previewed } from '../../domain/branches/preview.ts'
import type { BranchesPurpose } from './effect.ts'

/** What changes of branches came to. */
export type BranchesOutcome = { readonly committeeId: number } & (
  | {
      readonly kind: 'branchesLoaded'
      readonly lives: readonly BranchLife[]
      readonly purpose: BranchesPurpose
    }
  | {
      readonly kind: 'branchesPreviewed'
      readonly change: BranchChange
      readonly previewed: Previewed
      /** Whether it was agreed to, and is another by now. */
      readonly outdated: boolean
    }
  | {
      readonly kind: 'branchesChanged'
      readonly event: BranchEvent
      /** The branches of which nobody holds an office yet. */
      readonly uninvited: readonly string[]
    }
)
