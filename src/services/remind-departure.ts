import { afterRest } from '../domain/rest.ts'
import { debtsOf, type DebtsDeps } from './debts.ts'
import type { MayLeave } from './departure.ts'
import type { Registry } from './ports/registry.ts'
import { BY_HAND, reminderOf } from './remind.ts'

export type RemindDepartureDeps = DebtsDeps & {
  readonly registry: Pick<Registry, 'histories' | 'committeeById'>
}

/**
 * A last look at a reminder that the office sent by hand: it names what of its branches is owed by then, and does not
 * leave where nothing is. Every other message is for `others` to judge.
 */
export function withReminders(others: MayLeave, deps: RemindDepartureDeps): MayLeave {
  return async (message, now) => {
    const { job, committeeId, period, accountId, notice } = message
    if (job !== BY_HAND || notice.kind !== 'reminder') return others(message, now)
    const committee = await deps.registry.committeeById(committeeId)
    if (committee === null) return { kind: 'drop', reason: 'the committee is gone' }
    const awake = afterRest(committee.calendar, now)
    if (awake > now) return { kind: 'wait', until: awake }
    const debts = await debtsOf(deps, committeeId, period)
    const owed = debts.filter(
      ({ branch, holders }) =>
        notice.branches.includes(branch.name) && holders.some((holder) => holder.accountId === accountId),
    )
    return owed.length === 0
      ? { kind: 'drop', reason: 'no longer concerned' }
      : { kind: 'go', notice: reminderOf(committee, period, owed, now) }
  }
}
