import { addDays, type Day, instantOf } from '../domain/day.ts'
import type { ReportRef } from '../domain/report.ts'
import type { Doing } from './ports/doing.ts'
import type { Registry } from './ports/registry.ts'
import type { Reviews } from './ports/reviews.ts'
import { makeTell, type TellDeps } from './tell.ts'

export type UnlockMonthDeps = TellDeps & {
  readonly registry: Pick<Registry, 'branches'>
  readonly reviews: Pick<Reviews, 'unlock'>
}

/**
 * Opens one branch's month again until the end of a day, and tells the branch; gives its name. Throws for a branch that
 * the committee has not in that month, and for a day that is over.
 */
export function makeUnlockMonth(deps: UnlockMonthDeps) {
  const tell = makeTell(deps)
  return async (
    committeeId: number,
    { branchId, period }: ReportRef,
    until: Day,
    doing: Doing,
  ): Promise<string> => {
    const end = instantOf(addDays(until, 1))
    if (end <= doing.at) throw new Error('A month is opened again until a day that is still to end.')
    const branches = await deps.registry.branches(committeeId, period)
    const branch = branches.find(({ id }) => id === branchId)
    if (branch === undefined)
      throw new Error(`Committee ${committeeId} has no branch ${branchId} in ${period}.`)
    const ref = { branchId, period }
    await deps.reviews.unlock(committeeId, ref, end, doing)
    await tell(
      committeeId,
      ref,
      ['branch'],
      { kind: 'monthUnlocked', ...ref, branch: branch.name, until },
      doing,
    )
    return branch.name
  }
}
