import type { Instant } from '../domain/day.ts'
import { isOfBranch } from '../domain/office.ts'
import { type LadderDepartureDeps, makeLadderDeparture } from './ladder-departure.ts'
import type { Notice } from '../domain/notice.ts'
import type { OutboxMessage } from './ports/outbox.ts'
import type { Registry } from './ports/registry.ts'
import type { Reports } from './ports/reports.ts'
import { lastWord, type LastWordDeps } from './last-word.ts'
import type { Reviews } from './ports/reviews.ts'
import { isReader } from './recipients.ts'
import { whenAwake } from './when-awake.ts'

/** Whether a message may leave: with these words, not before a moment, or no more. */
export type Departure =
  | { readonly kind: 'go'; readonly notice: Notice }
  | { readonly kind: 'wait'; readonly until: Instant }
  | { readonly kind: 'drop'; readonly reason: string }

/** `changed` is when the message was put into the outbox, or back into it. */
export type MayLeave = (
  message: OutboxMessage & { readonly changed?: Instant },
  now: Instant,
) => Promise<Departure>

export type DepartureDeps = LadderDepartureDeps &
  LastWordDeps & {
    readonly registry: Pick<Registry, 'committeeById'>
    readonly reports: Pick<Reports, 'awaitsBranch'>
    readonly reviews: Pick<Reviews, 'find'>
  }

/**
 * A last look before a message leaves, since it may have waited for quiet hours or a silent platform: nobody
 * is disturbed at rest, reminded of what is filed by now, asked what is answered, or sent anything after leaving the
 * office.
 */
export function makeDeparture(deps: DepartureDeps): MayLeave {
  const ofLadder = makeLadderDeparture(deps)
  return (message, now) =>
    whenAwake(deps.registry, message.committeeId, now, async (committee) => {
      const { committeeId, accountId, notice } = message
      if (notice.kind === 'officeEnded') return lastWord(deps, message, notice)
      if (notice.kind === 'ladder') return ofLadder(committee, message, notice.parts, now)
      if (notice.kind === 'monthSummary') {
        return (await isReader(deps, committeeId, accountId))
          ? { kind: 'go', notice }
          : { kind: 'drop', reason: 'no longer concerned' }
      }
      if (!(await stillHolds(deps, message))) return { kind: 'drop', reason: 'no longer in that office' }
      return (await isAnswered(deps, committeeId, notice))
        ? { kind: 'drop', reason: 'already answered' }
        : { kind: 'go', notice }
    })
}

/** Whether what the message asks for was said by somebody in between. */
async function isAnswered(
  { reports, reviews }: DepartureDeps,
  committeeId: number,
  notice: Notice,
): Promise<boolean> {
  if (notice.kind === 'filedOnBehalf') return !(await reports.awaitsBranch(notice))
  if (notice.kind !== 'changeRequested') return false
  const found = await reviews.find(committeeId, notice.request.number)
  return found?.kind === 'request' && !found.waits
}

/** Whether the person is still in the office to which the message was written, in that branch where it has one. */
async function stillHolds({ offices }: DepartureDeps, message: OutboxMessage): Promise<boolean> {
  const { committeeId, accountId, role, branchId } = message
  if (role === null) return false
  const holders = await offices.holders(committeeId)
  return holders.some(
    (holder) =>
      holder.accountId === accountId &&
      holder.role === role &&
      (!isOfBranch(role) || holder.branchId === branchId),
  )
}
