import type { ReviewItem } from '../domain/review.ts'
import type { Doing } from './ports/doing.ts'
import type { SettleReview } from './settle-review.ts'

/** Those that are approved, and the numbers of those that somebody changed or settled since they were read back. */
export type ApprovedAll = { readonly approved: readonly ReviewItem[]; readonly left: readonly number[] }

/** Approves each as if alone, one after the other. Under the same key it gives the same. */
export function makeApproveAll(settle: SettleReview) {
  return async (
    committeeId: number,
    seen: readonly { readonly number: number; readonly revision: number }[],
    doing: Doing,
  ): Promise<ApprovedAll> => {
    const approved: ReviewItem[] = []
    const left: number[] = []
    for (const { number, revision } of seen) {
      const word = { number, seen: revision, verdict: { kind: 'approve' } } as const
      const settled = await settle(committeeId, word, doing)
      if (settled.kind === 'settled') approved.push(settled.item)
      else left.push(number)
    }
    return { approved, left }
  }
}
