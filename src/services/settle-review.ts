import { localDay } from '../domain/day.ts'
import type { Form } from '../domain/form.ts'
import { indicatorOf } from '../domain/form-index.ts'
import type { Notice } from '../domain/notice.ts'
import type { ReviewItem, Verdict } from '../domain/review.ts'
import { timeToCorrect } from '../domain/time-to-correct.ts'
import type { Doing } from './ports/doing.ts'
import type { Registry } from './ports/registry.ts'
import type { Reviews, Settled } from './ports/reviews.ts'
import { type ItemAtWork, makeReviewItems, type ReviewItemsDeps } from './review-items.ts'
import { makeTell, type TellDeps } from './tell.ts'

export type SettleReviewDeps = ReviewItemsDeps &
  TellDeps & {
    readonly registry: Pick<Registry, 'committeeById'>
    readonly reviews: Pick<Reviews, 'awaiting' | 'find' | 'settle'>
  }

/** What has the number, and that it is settled now. */
export type SettledReview =
  | { readonly kind: 'settled'; readonly item: ReviewItem }
  | Extract<Settled, { kind: 'refused' }>

export type SettleReview = ReturnType<typeof makeSettleReview>

/**
 * The office's word on a report or a request, as of the revision `seen`; the branch is told. Under the same key it
 * gives the same. Throws for a return without a reason.
 */
export function makeSettleReview(deps: SettleReviewDeps) {
  const items = makeReviewItems(deps)
  const tell = makeTell(deps)
  return async (
    committeeId: number,
    { number, seen, verdict }: { readonly number: number; readonly seen: number; readonly verdict: Verdict },
    doing: Doing,
  ): Promise<SettledReview> => {
    if (verdict.kind === 'return' && verdict.reason.trim() === '') {
      throw new Error('Nothing is returned without a reason.')
    }
    const found = await items.numbered(committeeId, number)
    if (found === null) return { kind: 'refused', why: 'review:unknown' }
    const { item } = found
    const { notice, unlockUntil } = await saying(deps, committeeId, found, verdict, doing)
    const settled = await deps.reviews.settle(committeeId, number, { seen, verdict, unlockUntil }, doing)
    if (settled.kind === 'refused') return settled
    await tell(committeeId, item, ['branch'], notice, doing)
    return { kind: 'settled', item }
  }
}

/** What the branch hears of it, and until when its month is to be opened for it. */
async function saying(
  { registry }: SettleReviewDeps,
  committeeId: number,
  { item, report, form }: ItemAtWork,
  verdict: Verdict,
  { at }: Doing,
): Promise<{ readonly notice: Notice; readonly unlockUntil: number | null }> {
  const { period, branchId, branch, number } = item
  const filed = { period, branchId, branch, number }
  if (item.kind === 'request') {
    const { changes } = item
    const notice: Notice =
      verdict.kind === 'approve'
        ? { kind: 'requestApproved', ...filed, changes }
        : { kind: 'requestReturned', ...filed, reason: verdict.reason, changes }
    return { notice, unlockUntil: null }
  }
  if (verdict.kind === 'approve') return { notice: { kind: 'reportApproved', ...filed }, unlockUntil: null }
  const committee = await registry.committeeById(committeeId)
  if (committee === null) throw new Error(`There is no committee ${committeeId}.`)
  const { until, unlockUntil } = timeToCorrect(committee.calendar, period, report.unlockedUntil, at)
  const figures = verdict.figures.flatMap((code) => named(form, code))
  const { reason } = verdict
  // It ends at that instant, so that the day before is the last one.
  const last = localDay(until - 1)
  return { notice: { kind: 'reportReturned', ...filed, reason, figures, until: last }, unlockUntil }
}

function named(form: Form, code: string) {
  const indicator = indicatorOf(form, code)
  return indicator === undefined ? [] : [{ indicator: code, label: indicator.label }]
}
