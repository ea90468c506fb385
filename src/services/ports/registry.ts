import type { Branch, BranchFacts, Opening } from '../../domain/branch.ts'
import type { BranchPlan } from '../../domain/branches/change.ts'
import type { BranchLife } from '../../domain/branches/life.ts'
import type { Committee, Target } from '../../domain/committee.ts'
import type { Instant } from '../../domain/day.ts'
import type { FormVersion } from '../../domain/form.ts'
import type { Period } from '../../domain/period.ts'

/** Committees, branches and their facts. */
export type Registry = {
  readonly committees: () => Promise<readonly Committee[]>
  readonly committee: (code: string) => Promise<Committee | null>
  readonly committeeById: (id: number) => Promise<Committee | null>
  readonly targets: (committeeId: number) => Promise<readonly Target[]>
  /** The branches that exist in a month, with the facts of that month, in the order of the setup file. */
  readonly branches: (committeeId: number, period: Period) => Promise<readonly Branch[]>
  /** Every branch of a committee with all that is known of it, in the order of the setup file. */
  readonly histories: (committeeId: number) => Promise<readonly BranchHistory[]>
  /** The days of the month on which branches of each committee meet, or met once. */
  readonly meetingDays: () => Promise<ReadonlyMap<number, readonly number[]>>
  readonly saveSetup: (setup: SetupChange) => Promise<void>
}

/** A branch over all months, and whether any report of it was begun. */
export type BranchHistory = BranchLife & { readonly hasReports: boolean }

/** What a setup writes, all or nothing. */
export type SetupChange = {
  readonly committee: Omit<Committee, 'id'>
  readonly targets: readonly Target[]
  /** In the order of the file. Facts hold from `from` on; null leaves them as they are. */
  readonly branches: readonly {
    readonly code: string
    readonly position: number
    readonly facts: { readonly from: Period; readonly value: BranchFacts } | null
    readonly opening: Opening | null
  }[]
  /** The form of a new committee; null where it has one. */
  readonly form: FormVersion | null
  /** What changes about branches once they are written, in this order, each under the key of its event. */
  readonly plans?: readonly { readonly key: string; readonly plan: BranchPlan }[]
  readonly at: Instant
}
