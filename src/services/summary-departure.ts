import type { MayLeave } from './departure.ts'
import type { Groups } from './ports/groups.ts'
import type { Offices } from './ports/offices.ts'
import type { Registry } from './ports/registry.ts'
import { isReader } from './recipients.ts'
import { whenAwake } from './when-awake.ts'

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
  return async (message, now) => {
    const { committeeId, accountId, address, job, notice } = message
    if (accountId !== null && !jobs.has(job)) return others(message, now)
    return whenAwake(deps.registry, committeeId, now, async () => {
      if (accountId !== null) {
        return (await isReader(deps, committeeId, accountId))
          ? { kind: 'go', notice }
          : { kind: 'drop', reason: 'no longer in that office' }
      }
      const group = await deps.groups.at(address)
      return group?.committeeId === committeeId
        ? { kind: 'go', notice }
        : { kind: 'drop', reason: 'the group is no longer linked' }
    })
  }
}
