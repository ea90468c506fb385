import type { BranchEvent } from '../domain/branches/change.ts'
import type { BranchLife } from '../domain/branches/life.ts'
import { addDays, type Instant, instantOf, localDay } from '../domain/day.ts'
import type { BranchMove } from '../domain/notice.ts'
import { isOfBranch } from '../domain/office.ts'
import { addMonths } from '../domain/period.ts'
import type { BranchLedger } from './ports/branch-ledger.ts'
import type { Offices } from './ports/offices.ts'
import type { Outbox, OutboxMessage } from './ports/outbox.ts'
import type { Registry } from './ports/registry.ts'

export type TellDeps = {
  readonly offices: Pick<Offices, 'holders'>
  readonly outbox: Pick<Outbox, 'add'>
}

/** Days after which it is no news any more. */
const STALE_AFTER = 14

/**
 * Tells the secretaries and deputies of branches that end, or go on with other members, what becomes of them; once for
 * each event, however often it is asked for.
 */
export async function tellOfBranches(
  { offices, outbox }: TellDeps,
  committeeId: number,
  event: BranchEvent,
  lives: readonly BranchLife[],
  at: Instant,
): Promise<void> {
  const moves = movesOf(event, lives)
  if (moves.length === 0) return
  const holders = (await offices.holders(committeeId)).filter(({ role }) => isOfBranch(role))
  const messages = moves.flatMap((move) =>
    holders
      .filter(({ branchId }) => branchId === move.branchId)
      .map(
        ({ accountId, address, role }): OutboxMessage => ({
          key: `branches:${event.id}:${move.branchId}:${accountId}`,
          job: 'branches',
          committeeId,
          period: event.from,
          branchId: move.branchId,
          role,
          accountId,
          address,
          notice: { kind: 'branchMoves', ...move },
          at,
          until: instantOf(addDays(localDay(at), STALE_AFTER)),
        }),
      ),
  )
  if (messages.length > 0) await outbox.add(messages, at)
}

/** The same for what a setup file has made of branches, by the keys of its events. */
export async function tellOfSetup(
  deps: TellDeps & {
    readonly registry: Pick<Registry, 'committee' | 'histories'>
    readonly branchLedger: Pick<BranchLedger, 'event'>
  },
  committeeCode: string,
  keys: readonly string[],
  at: Instant,
): Promise<void> {
  const committee = keys.length === 0 ? null : await deps.registry.committee(committeeCode)
  if (committee === null) return
  const lives = await deps.registry.histories(committee.id)
  for (const key of keys) {
    const event = await deps.branchLedger.event(committee.id, key)
    if (event !== null) await tellOfBranches(deps, committee.id, event, lives, at)
  }
}

/** What becomes of each branch that the event moves members of; facts and a new branch are news to nobody in one. */
function movesOf({ kind, from, before, after }: BranchEvent, lives: readonly BranchLife[]): BranchMove[] {
  if (kind === 'facts' || kind === 'open') return []
  const last = addMonths(from, -1)
  return before.flatMap(({ code, name }) => {
    const life = lives.find((one) => one.code === code)
    if (life === undefined) return []
    const goesOn = after.some((one) => one.code === code)
    const others = (goesOn && kind === 'merge' ? before : after).filter((one) => one.code !== code)
    const what = whatOf(kind, goesOn)
    return [
      { what, period: from, last, branchId: life.id, branch: name, others: others.map((one) => one.name) },
    ]
  })
}

function whatOf(kind: 'merge' | 'split' | 'close', goesOn: boolean): BranchMove['what'] {
  if (kind === 'close') return 'closed'
  if (kind === 'merge') return goesOn ? 'joined' : 'mergedAway'
  return goesOn ? 'splitOn' : 'splitAway'
}
