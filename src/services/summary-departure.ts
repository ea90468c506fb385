import { isOfCommittee } from '../domain/office.ts'
import { afterRest } from '../domain/rest.ts'
import type { MayLeave } from './departure.ts'
import type { Groups } from './ports/groups.ts'
import type { Offices } from './ports/offices.ts'
import type { Registry } from './ports/registry.ts'

export type SummaryDepartureDeps = {
  readonly registry: Pick<Registry, 'committeeById'>
  readonly offices: Pick<Offices, 'holders'>
  readonly groups: Pick<Groups, 'at'>
}

const jobs: ReadonlySet<string> = new Set(['progress', 'weekly', 'span', 'pictures', 'digest'])

/**
 * A last look at summaries before they leave: nobody is disturbed at rest, a person is still of the office or a leader,
 * a group still linked to that committee. Every other message is for `others` to judge.
 */
export function withSummaries(others: MayLeave, deps: SummaryDepartureDeps): MayLeave {
  const isReader = async (committeeId: number, accountId: number): Promise<boolean> =>
    (await deps.offices.holders(committeeId)).some(
      (holder) => holder.accountId === accountId && isOfCommittee(holder.role),
    )
  return async (message, now) => {
    const { committeeId, accountId, address, job, notice } = message
    if (accountId !== null && !jobs.has(job)) return others(message, now)
    const committee = await deps.registry.committeeById(committeeId)
    if (committee === null) return { kind: 'drop', reason: 'the committee is gone' }
    const awake = afterRest(committee.calendar, now)
    if (awake > now) return { kind: 'wait', until: awake }
    if (accountId !== null && (await isReader(committeeId, accountId))) return { kind: 'go', notice }
    if (accountId !== null) return { kind: 'drop', reason: 'no longer in that office' }
    const group = await deps.groups.at(address)
    return group?.committeeId === committeeId
      ? { kind: 'go', notice }
      : { kind: 'drop', reason: 'the group is no longer linked' }
  }
}
