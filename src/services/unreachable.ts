import { addDays, type Instant, instantOf, localDay } from '../domain/day.ts'
import { periodOf } from '../domain/period.ts'
import type { Groups } from './ports/groups.ts'
import type { Offices, Unreached } from './ports/offices.ts'
import type { DueMessage, Outbox, OutboxMessage } from './ports/outbox.ts'

/** How many days the office may still be told of it. */
const DAYS = 7

export type UnreachableDeps = {
  readonly groups: Pick<Groups, 'end'>
  readonly offices: Pick<Offices, 'markUnreachable' | 'holders'>
  readonly outbox: Pick<Outbox, 'add'>
}

/**
 * An account that is not reached is marked, and the office of each committee in which it holds an office is told, once
 * for a marking: its moment is part of the key, so that to say it again, after a crash or for the next message
 * that fails, changes nothing. A group that is not reached is linked no more.
 */
export function makeUnreachable({ groups, offices, outbox }: UnreachableDeps) {
  return async ({ address }: Pick<DueMessage, 'address'>, reason: string, at: Instant): Promise<void> => {
    await groups.end(address, 'unreachable', at)
    const marked = await offices.markUnreachable(address, reason, at)
    for (const unreached of marked) {
      const holders = await offices.holders(unreached.committeeId)
      const office = holders.filter(
        ({ role, accountId, reachable }) =>
          role === 'office' && reachable && accountId !== unreached.accountId,
      )
      await outbox.add(
        office.map((holder) => messageTo(holder, unreached, at)),
        at,
      )
    }
  }
}

function messageTo(
  { accountId, address }: Pick<OutboxMessage, 'accountId' | 'address'>,
  unreached: Unreached,
  at: Instant,
): OutboxMessage {
  const { committeeId, offices, since } = unreached
  return {
    key: `unreachable:${unreached.accountId}:${since}:${committeeId}:${accountId}`,
    job: 'unreachable',
    committeeId,
    period: periodOf(localDay(at)),
    branchId: null,
    role: 'office',
    accountId,
    address,
    notice: { kind: 'accountUnreachable', offices },
    at,
    until: instantOf(addDays(localDay(at), DAYS)),
  }
}
