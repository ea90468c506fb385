import type { BranchFacts } from '../branch.ts'
import type { Instant } from '../day.ts'
import type { Role } from '../office.ts'
import type { Period } from '../period.ts'
import type { MovedCount } from './life.ts'

/** A branch that is to be made. */
export type NewBranch = { readonly code: string; readonly facts: BranchFacts }

/** One of those that a branch is split into, with the members who go there. */
export type SplitPart = NewBranch & { readonly count: MovedCount }

/** What changes about branches from a month on; branches by their codes. */
export type BranchChange = { readonly from: Period } & (
  | { readonly kind: 'facts'; readonly branch: string; readonly facts: Partial<BranchFacts> }
  | { readonly kind: 'merge'; readonly branches: readonly string[]; readonly into: string | NewBranch }
  | { readonly kind: 'split'; readonly branch: string; readonly parts: readonly SplitPart[] }
  | { readonly kind: 'close'; readonly branch: string }
  | { readonly kind: 'open'; readonly branch: NewBranch; readonly count: MovedCount }
)

/**
 * Why a change cannot be: a branch is unknown, merged into itself (`same`), `alone` where two are needed, has ended, is not
 * there yet, has reported a month that the change would rewrite, bears a name or code that is taken, has had stock
 * moved in that month already; what is moved does not balance, is not known, or would be lost.
 */
export type ChangeRefusal = {
  readonly why:
    | 'unknown'
    | 'same'
    | 'alone'
    | 'ended'
    | 'notYet'
    | 'reported'
    | 'taken'
    | 'codeTaken'
    | 'movedAlready'
    | 'unbalanced'
    | 'unbalancedKinds'
    | 'unbalancedExempt'
    | 'partExempt'
    | 'stockUnknown'
    | 'stockLeft'
  readonly params: Readonly<Record<string, string | number>>
}

/** A branch's members as they are before or after; null where they are not known. `month` ends with them. */
export type CountedBranch = {
  readonly code: string
  readonly name: string
  readonly month: Period
  readonly count: MovedCount | null
}

/** One fact of a branch as it was and as it will be. */
export type FactChange = {
  readonly branch: string
  readonly key: keyof BranchFacts
  readonly old: BranchFacts[keyof BranchFacts]
  readonly new: BranchFacts[keyof BranchFacts]
}

/** What a change comes to: rows to write, and what the audit says of it. Branches by their codes. */
export type BranchPlan = {
  readonly kind: BranchChange['kind']
  readonly from: Period
  readonly facts: readonly { readonly code: string; readonly from: Period; readonly value: BranchFacts }[]
  readonly ends: readonly string[]
  readonly opens: readonly string[]
  readonly moved: readonly {
    readonly code: string
    readonly sources: readonly string[]
    readonly given: MovedCount | null
  }[]
  readonly before: readonly CountedBranch[]
  readonly after: readonly CountedBranch[]
  readonly changes: readonly FactChange[]
}

/** A change against what is known: what it comes to, nothing because it is so already, or why it cannot be. */
export type Planned =
  | { readonly kind: 'plan'; readonly plan: BranchPlan }
  | { readonly kind: 'already' }
  | ({ readonly kind: 'refused' } & ChangeRefusal)

/** One thing that changed about branches, as the audit keeps it for ever. `by` is null for the command line. */
export type BranchEvent = Pick<BranchPlan, 'kind' | 'from' | 'before' | 'after' | 'changes'> & {
  readonly id: number
  readonly key: string
  readonly by: Role | null
  readonly channel: string
  readonly at: Instant
}
