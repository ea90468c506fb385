import type { Committee } from '../domain/committee.ts'
import type { Instant } from '../domain/day.ts'
import type { Notice } from '../domain/notice.ts'
import { reachedAt } from './asked-first.ts'
import { type Debt, debtsOf } from './debts.ts'
import type { MayLeave } from './departure.ts'
import type { OutboxMessage } from './ports/outbox.ts'
import type { Registry } from './ports/registry.ts'
import { BY_HAND, reminderOf } from './remind.ts'
import type { StandingDeps } from './standing.ts'
import { whenAwake } from './when-awake.ts'

export type RemindDepartureDeps = StandingDeps & {
  readonly registry: Pick<Registry, 'histories' | 'committeeById'>
}

/**
 * A last look at a reminder that the office sent by hand: it leaves neither where nothing is owed by then, nor to who is
 * paused or not reached by then; and it carries its work like one of the clock's, as `others` make it. Every other message
 * is for them to judge too.
 */
export function withReminders(others: MayLeave, deps: RemindDepartureDeps): MayLeave {
  return async (message, now) => {
    const { job, committeeId, period, accountId, notice } = message
    if (job !== BY_HAND || notice.kind !== 'reminder') return others(message, now)
    return whenAwake(deps.registry, committeeId, now, async (committee) => {
      const debts = await debtsOf(deps, committeeId, period)
      const owed = debts.filter(
        ({ branch, holders }) =>
          notice.branches.includes(branch.name) &&
          reachedAt(holders, now).some((holder) => holder.accountId === accountId),
      )
      return owed.length === 0
        ? { kind: 'drop', reason: 'no longer concerned' }
        : others({ ...message, notice: asLadder(committee, message, owed, now) }, now)
    })
  }
}

/** As a rung of the ladder: with the work that is left, its first question, and the button that goes on. */
function asLadder(
  committee: Committee,
  { period, until }: Pick<OutboxMessage, 'period' | 'until'>,
  owed: readonly Debt[],
  now: Instant,
): Notice {
  const branches = owed.map(({ branch: { id, name, hasBranchCommittee } }) => ({
    id,
    name,
    hasBranchCommittee,
    filed: false,
  }))
  const rung = { job: 'reminder', period, name: BY_HAND, until } as const
  const said = reminderOf(committee, period, owed, now)
  return { kind: 'ladder', committeeId: committee.id, parts: [{ rung, branches, said }] }
}
