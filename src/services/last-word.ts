import type { Notice } from '../domain/notice.ts'
import type { Offices } from './ports/offices.ts'
import type { OutboxMessage } from './ports/outbox.ts'

export type LastWordDeps = { readonly offices: Pick<Offices, 'holders' | 'rolesOf'> }

/**
 * Whether somebody is told that an office is no longer theirs, which is the one message that goes to whoever does not
 * hold it: with the menu of what is left to them by now, and not where they hold the same again.
 */
export async function lastWord(
  { offices }: LastWordDeps,
  { accountId, committeeId, branchId }: OutboxMessage,
  notice: Extract<Notice, { kind: 'officeEnded' }>,
): Promise<
  { readonly kind: 'go'; readonly notice: Notice } | { readonly kind: 'drop'; readonly reason: string }
> {
  if (accountId === null) return { kind: 'drop', reason: 'nobody holds it' }
  const holders = await offices.holders(committeeId)
  const again = holders.some(
    (holder) =>
      holder.accountId === accountId &&
      holder.branchId === branchId &&
      notice.offices.some(({ role, seat }) => role === holder.role && seat === holder.seat),
  )
  if (again) return { kind: 'drop', reason: 'in that office again' }
  return { kind: 'go', notice: { ...notice, left: await offices.rolesOf(accountId) } }
}
