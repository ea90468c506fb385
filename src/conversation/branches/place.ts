import type { BranchChange } from '../../domain/branches/change.ts'
import type { ChangePreview } from '../../domain/branches/preview.ts'
import type { BranchWish } from '../../language/branches/wish.ts'

/** A branch to choose. */
export type BranchOption = { readonly code: string; readonly name: string }

export const sayings = ['name', 'committee', 'day', 'kind', 'officer', 'parts', 'open', 'count'] as const

/** What is still to be said of a change. */
export type Saying = (typeof sayings)[number]

/** Which branch, what of it, from which month on; then all of it read back. */
export type BranchesPlace = { readonly committeeId: number } & (
  | {
      readonly at: 'branchPick'
      readonly options: readonly BranchOption[]
      readonly seats: readonly string[]
      /** The branch that is to be merged into the one that is chosen. */
      readonly merging: BranchOption | null
    }
  | {
      readonly at: 'branchWhat'
      readonly branch: BranchOption
      readonly options: readonly BranchOption[]
      readonly seats: readonly string[]
    }
  | {
      readonly at: 'branchSay'
      readonly saying: Saying
      /** Of which branch; its name as it is shown. */
      readonly name: string
      readonly wish: BranchWish
      readonly seats: readonly string[]
    }
  | { readonly at: 'branchFrom'; readonly wish: BranchWish }
  | {
      readonly at: 'branchConfirm'
      readonly change: BranchChange
      readonly preview: ChangePreview
      readonly mark: number
    }
)
