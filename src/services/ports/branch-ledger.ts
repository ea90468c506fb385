import type { BranchEvent, BranchPlan } from '../../domain/branches/change.ts'
import type { Doing } from './doing.ts'

/** What changes about branches, with its audit. */
export type BranchLedger = {
  /** Every event of a committee, oldest first. */
  readonly events: (committeeId: number) => Promise<readonly BranchEvent[]>
  /** The event of a key; null where there is none. */
  readonly event: (committeeId: number, key: string) => Promise<BranchEvent | null>
  /**
   * Writes a plan and its event in one transaction. `outdated`, and nothing is written, where branches have changed
   * since the event `seen`, or one of them has filed a month that the plan would rewrite. The same key again gives the
   * event that is there.
   */
  readonly change: (
    committeeId: number,
    plan: BranchPlan,
    seen: number,
    doing: Doing,
  ) => Promise<BranchEvent | 'outdated'>
}
