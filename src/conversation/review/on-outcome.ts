import type { OnOutcome } from '../rooms.ts'
import { onChangeRequested, onReportAmended } from './amend-outcomes.ts'
import { onRevisionsLoaded } from './history.ts'
import { onReviewsLoaded } from './on-reviews.ts'
import type { ReviewOutcome } from './outcome.ts'
import { onReceiptLoaded } from './receipts.ts'
import { onAllApproved, onReviewRefused, onReviewSettled } from './settled.ts'
import { onMonthUnlocked } from './unlock.ts'

/** How corrections, review and receipts go on with what their effects came to. */
export const onReviewOutcome: OnOutcome<ReviewOutcome> = {
  reportAmended: onReportAmended,
  changeRequested: onChangeRequested,
  reviewsLoaded: onReviewsLoaded,
  reviewSettled: onReviewSettled,
  allApproved: onAllApproved,
  monthUnlocked: onMonthUnlocked,
  reviewRefused: onReviewRefused,
  receiptLoaded: onReceiptLoaded,
  revisionsLoaded: onRevisionsLoaded,
}
