import type { BranchChange } from '../../domain/branches/change.ts'
import type { BranchWish } from '../../language/branches/wish.ts'

/** Why the branches are wanted: to choose one by buttons, or to find those that somebody named. */
export type BranchesPurpose =
  | { readonly kind: 'pick' }
  | { readonly kind: 'resolve'; readonly wish: BranchWish }

/** What changes of branches want done. */
export type BranchesEffect = { readonly committeeId: number } & (
  | { readonly kind: 'loadBranches'; readonly purpose: BranchesPurpose }
  | { readonly kind: 'previewBranches'; readonly change: BranchChange }
  /** `mark` tells what was read back and agreed to. */
  | { readonly kind: 'changeBranches'; readonly change: BranchChange; readonly mark: number }
)
