import type { Instant } from '../domain/day.ts'
import type { Notice } from '../domain/notice.ts'
import { isOfBranch } from '../domain/office.ts'
import { afterRest } from '../domain/rest.ts'
import { noticeOfDebt } from './notices.ts'
import type { OutboxMessage } from './ports/outbox.ts'
import type { Registry } from './ports/registry.ts'
import type { Reports } from './ports/reports.ts'
import { lastWord, type LastWordDeps } from './last-word.ts'
import { recipientsOf, type RecipientsDeps } from './recipients.ts'

/** Whether a message may leave: with these words, not before a moment, or no more. */
type Departure =
  | { readonly kind: 'go'; readonly notice: Notice }
  | { readonly kind: 'wait'; readonly until: Instant }
  | { readonly kind: 'drop'; readonly reason: string }

/** What the calendar decides on; the rest answers something that somebody has done. */
type Scheduled = Extract<Notice, { kind: 'opening' | 'reminder' | 'monthSummary' }>

function isScheduled(notice: Notice): notice is Scheduled {
  return notice.kind === 'opening' || notice.kind === 'reminder' || notice.kind === 'monthSummary'
}

export type MayLeave = (message: OutboxMessage, now: Instant) => Promise<Departure>

export type DepartureDeps = RecipientsDeps &
  LastWordDeps & {
    readonly registry: Pick<Registry, 'histories' | 'committeeById'>
    readonly reports: Pick<Reports, 'statuses' | 'awaitsBranch'>
  }

/**
 * A last look before a message leaves, since it may have waited for quiet hours or a silent platform: nobody
 * is disturbed at rest, reminded of what is filed by now, asked what is answered, or sent anything after leaving the
 * office.
 */
export function makeDeparture(deps: DepartureDeps): MayLeave {
  return async (message, now) => {
    const { committeeId, period, accountId, notice } = message
    const committee = await deps.registry.committeeById(committeeId)
    if (committee === null) return { kind: 'drop', reason: 'the committee is gone' }
    const awake = afterRest(committee.calendar, now)
    if (awake > now) return { kind: 'wait', until: awake }
    if (notice.kind === 'officeEnded') return lastWord(deps, message, notice)
    if (!isScheduled(notice)) {
      if (!(await stillHolds(deps, message))) return { kind: 'drop', reason: 'no longer in that office' }
      const settled = notice.kind === 'filedOnBehalf' && !(await deps.reports.awaitsBranch(notice))
      return settled ? { kind: 'drop', reason: 'already answered' } : { kind: 'go', notice }
    }
    const job = notice.kind === 'monthSummary' ? 'summary' : notice.kind
    const recipients = await recipientsOf(deps, committeeId, job, period, now)
    const recipient = recipients.find(({ holder }) => holder.accountId === accountId)
    if (recipient === undefined) return { kind: 'drop', reason: 'no longer concerned' }
    return {
      kind: 'go',
      notice: job === 'summary' ? notice : noticeOfDebt(committee, { job, period }, recipient, now),
    }
  }
}

/** Whether the person is still in the office to which the message was written, in that branch where it has one. */
async function stillHolds({ offices }: DepartureDeps, message: OutboxMessage): Promise<boolean> {
  const { committeeId, accountId, role, branchId } = message
  const holders = await offices.holders(committeeId)
  return holders.some(
    (holder) =>
      holder.accountId === accountId &&
      holder.role === role &&
      (!isOfBranch(role) || holder.branchId === branchId),
  )
}
