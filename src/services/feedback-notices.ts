import type { Committee } from '../domain/committee.ts'
import type { Instant } from '../domain/day.ts'
import { isOfBranch } from '../domain/office.ts'
import type { Period } from '../domain/period.ts'
import type { BranchYear } from './pictures.ts'
import type { Offices } from './ports/offices.ts'
import type { Outbox, OutboxMessage } from './ports/outbox.ts'
import { notYetMade } from './recipients.ts'
import type { SummaryStep } from './summary-notices.ts'

export type FeedbackNoticesDeps = {
  readonly offices: Pick<Offices, 'holders'>
  readonly outbox: Pick<Outbox, 'existing'>
  readonly branchYears: (committeeId: number, period: Period, now: Instant) => Promise<readonly BranchYear[]>
}

/**
 * What a branch gets back for its figures: its own year in one picture, to each of its secretaries and deputies, where
 * it was to report in the month.
 */
export function makeFeedbackNotices({ offices, outbox, branchYears }: FeedbackNoticesDeps) {
  return async (committee: Committee, step: SummaryStep): Promise<OutboxMessage[]> => {
    const { job, period, name, at, until } = step
    const holders = (await offices.holders(committee.id)).filter(({ role }) => isOfBranch(role))
    const wanted = holders.map(({ role, accountId, address, branchId }) => ({
      key: `${job}:${committee.code}:${period}:${name}:${branchId}-${accountId}`,
      role,
      accountId,
      address,
      branchId,
    }))
    const missing = await notYetMade(outbox, wanted)
    if (missing.length === 0) return []
    const years = await branchYears(committee.id, period, at)
    const yearOf = new Map(
      years.filter(({ expected }) => expected).map(({ branchId, picture }) => [branchId, picture]),
    )
    return missing.flatMap((to): OutboxMessage[] => {
      const picture = to.branchId === null ? undefined : yearOf.get(to.branchId)
      if (picture === undefined) return []
      const notice = { kind: 'branchYear' as const, period, picture }
      return [{ ...to, job, committeeId: committee.id, period, notice, at, until }]
    })
  }
}
