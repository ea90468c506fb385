import type { ReviewEffect, ReviewPurpose } from '../../conversation/review/effect.ts'
import type { makeAmendReport } from '../../services/amend-report.ts'
import type { makeApproveAll } from '../../services/approve-all.ts'
import type { makeReceiptVersion } from '../../services/receipt-version.ts'
import type { makeRequestChange } from '../../services/request-change.ts'
import type { ItemAtWork, makeReviewItems } from '../../services/review-items.ts'
import type { SettleReview } from '../../services/settle-review.ts'
import type { makeUnlockMonth } from '../../services/unlock-month.ts'
import type { makeVersions } from '../../services/versions.ts'
import type { UseCasesOf } from '../effects.ts'
import { reportIn } from './report-in.ts'

export type ReviewDeps = {
  readonly amendReport: ReturnType<typeof makeAmendReport>
  readonly requestChange: ReturnType<typeof makeRequestChange>
  readonly reviewItems: ReturnType<typeof makeReviewItems>
  readonly settleReview: SettleReview
  readonly approveAll: ReturnType<typeof makeApproveAll>
  readonly unlockMonth: ReturnType<typeof makeUnlockMonth>
  readonly receiptVersion: ReturnType<typeof makeReceiptVersion>
  readonly versions: ReturnType<typeof makeVersions>
}

/** What corrections, review and receipts want done. */
export function reviewUseCases(deps: ReviewDeps): UseCasesOf<ReviewEffect> {
  return {
    amendReport: async ({ report: ref, changes, seen, explanations, reason }, facts, doing) => {
      const change = { changes, seen, explanations, reason }
      const amended = await deps.amendReport(reportIn(facts, ref), change, doing)
      if (amended.kind === 'refused') return { kind: 'reviewRefused', why: amended.why }
      return { kind: 'reportAmended', report: amended.report, changes: amended.changes }
    },
    requestChange: async ({ report: ref, changes, reason, seen }, facts, doing) => {
      const wish = { changes, reason, seen }
      const requested = await deps.requestChange(reportIn(facts, ref), wish, doing)
      if (requested.kind === 'refused') return { kind: 'reviewRefused', why: requested.why }
      return { kind: 'changeRequested', request: requested.request }
    },
    loadReviews: async ({ committeeId, purpose }) => {
      const found = await itemsFor(deps, committeeId, purpose)
      return {
        kind: 'reviewsLoaded',
        committeeId,
        items: found.map(({ item }) => item),
        works: Object.fromEntries(found.map(({ item, report, form }) => [item.number, { report, form }])),
        purpose,
      }
    },
    settleReview: async ({ committeeId, number, seen, verdict }, _facts, doing) => {
      const settled = await deps.settleReview(committeeId, { number, seen, verdict }, doing)
      if (settled.kind === 'refused') return { kind: 'reviewRefused', why: settled.why }
      return { kind: 'reviewSettled', item: settled.item, verdict }
    },
    approveAll: async ({ committeeId, seen }, _facts, doing) => ({
      kind: 'allApproved',
      ...(await deps.approveAll(committeeId, seen, doing)),
    }),
    unlockMonth: async ({ committeeId, report, until }, _facts, doing) => {
      const branch = await deps.unlockMonth(committeeId, report, until, doing)
      return { kind: 'monthUnlocked', report, branch, until }
    },
    loadReceipt: async ({ code }, { person }) => ({
      kind: 'receiptLoaded',
      found: await deps.receiptVersion(code, person),
    }),
    loadRevisions: async ({ committeeId, report, whole }, { person }) => ({
      kind: 'revisionsLoaded',
      report,
      whole,
      ...(await deps.versions(committeeId, report, person)),
    }),
  }
}

/** All that waits; or what has the number, even where it is settled by now and is only to be looked at. */
async function itemsFor(
  { reviewItems }: ReviewDeps,
  committeeId: number,
  purpose: ReviewPurpose,
): Promise<readonly ItemAtWork[]> {
  if (!('number' in purpose)) return reviewItems.waiting(committeeId)
  const found = await reviewItems.numbered(committeeId, purpose.number)
  return found === null ? [] : [found]
}
