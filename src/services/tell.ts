import { addDays, instantOf, localDay } from '../domain/day.ts'
import type { Notice } from '../domain/notice.ts'
import { isOfBranch } from '../domain/office.ts'
import type { ReportRef } from '../domain/report.ts'
import type { Doing } from './ports/doing.ts'
import type { Holder, Offices } from './ports/offices.ts'
import type { Outbox } from './ports/outbox.ts'

export type TellDeps = {
  readonly offices: Pick<Offices, 'holders'>
  readonly outbox: Pick<Outbox, 'add'>
}

/** To whom: the office of the committee, or the secretary and the deputy of the branch. */
export type Told = 'office' | 'branch'

/**
 * Tells others what somebody did to a branch's month; whoever did it knows. A person hears it once for each update that
 * did it, and no more after three days.
 */
export function makeTell({ offices, outbox }: TellDeps) {
  return async (
    committeeId: number,
    { branchId, period }: ReportRef,
    told: readonly Told[],
    notice: Notice,
    { accountId: doer, at, key }: Doing,
  ): Promise<void> => {
    const isTold = ({ role, branchId: own }: Holder): boolean =>
      (role === 'office' && told.includes('office')) ||
      (isOfBranch(role) && own === branchId && told.includes('branch'))
    const holders = (await offices.holders(committeeId)).filter(
      (holder) => isTold(holder) && holder.accountId !== doer,
    )
    if (holders.length === 0) return
    const until = instantOf(addDays(localDay(at), 3))
    await outbox.add(
      holders.map(({ accountId, address, role }) => ({
        key: `${notice.kind}:${branchId}:${period}:${key}:${accountId}`,
        job: 'review',
        committeeId,
        period,
        branchId,
        role,
        accountId,
        address,
        notice,
        at,
        until,
      })),
      at,
    )
  }
}
