import type { BranchKind } from './branch.ts'
import type { Calendar } from './calendar.ts'
import type { Period } from './period.ts'

/** A commune party committee (đảng ủy xã), the customer. */
export type Committee = {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly place: string
  /** The party organisation above, as a document's head names it. */
  readonly above: string
  readonly calendar: Calendar
}

/** A share to reach: of the branches of a kind, how many have a branch committee. */
export type Target = {
  readonly code: 'branch_committees'
  /** Null counts the branches of every kind. */
  readonly kind: BranchKind | null
  /** In percent, 0..100. */
  readonly goal: number
  readonly by: Period | null
}
