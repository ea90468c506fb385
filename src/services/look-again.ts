import type { Committee } from '../domain/committee.ts'
import type { Instant } from '../domain/day.ts'
import { MEETINGS } from '../domain/form.ts'
import { asksToSupply } from '../domain/ladder.ts'
import type { LadderPart } from '../domain/notice.ts'
import { isOfBranch } from '../domain/office.ts'
import { byFiled, type Lacking, withWork } from './left-of-branches.ts'
import type { Ladder } from './ports/ladder.ts'
import type { Holder } from './ports/offices.ts'
import type { OutboxMessage } from './ports/outbox.ts'
import type { Reports } from './ports/reports.ts'
import { climbsOf, saidOf } from './rungs.ts'
import { loadStanding, type StandingDeps } from './standing.ts'
import { makeWork, type WorkDeps } from './work.ts'

export type LookAgainDeps = StandingDeps &
  WorkDeps & {
    readonly reports: Pick<Reports, 'statuses'>
    readonly ladder: Pick<Ladder, 'unreached'>
  }

/**
 * The rungs of a message that still concern its reader, as things stand now. Of a branch's own people only their own
 * reports are looked up, for there are many of them; officers and the office hear of all.
 */
export function makeLookAgain(deps: LookAgainDeps) {
  const workOf = makeWork(deps)

  const ofBranch = async (
    committee: Committee,
    part: LadderPart,
    own: readonly Holder[],
    now: Instant,
  ): Promise<LadderPart[]> => {
    const { rung } = part
    const held = part.branches.filter(({ id }) => own.some(({ branchId }) => branchId === id))
    const section = rung.job === 'meeting' || rung.job === 'meetingFigures' ? MEETINGS : undefined
    const looked = await Promise.all(
      held.map(async (branch) => ({
        branch,
        left: await workOf(committee.id, branch, rung.period, section),
      })),
    )
    const lacking = looked.flatMap(({ branch, left }): Lacking[] => {
      if (left === null || (left.filed && !asksToSupply(rung.job))) return []
      if (section !== undefined && left.work.items.length === 0) return []
      return [{ branch: { ...branch, filed: left.filed }, work: left.work }]
    })
    return byFiled(lacking, ({ branch }) => branch).map((some) => {
      const branches = some.map(({ branch }) => branch)
      return { rung, branches, said: withWork(saidOf(committee, rung, branches, now), some) }
    })
  }

  const ofCommittee = async (
    committee: Committee,
    { rung }: LadderPart,
    accountId: number | null,
    now: Instant,
  ): Promise<LadderPart[]> => {
    const standing = await loadStanding(deps, committee, [rung.period])
    const accounts = standing.holders.map((holder) => holder.accountId)
    const unreached = rung.job === 'calls' ? await deps.ladder.unreached(accounts) : new Set<number>()
    const climbs = climbsOf(standing, rung, now, unreached)
    return climbs
      .filter(({ holder }) => holder.accountId === accountId)
      .flatMap(({ part }) =>
        part.branches.length === 0
          ? [part]
          : byFiled(part.branches, (branch) => branch).map((branches) => ({
              rung,
              branches,
              said: saidOf(committee, rung, branches, now),
            })),
      )
  }

  return async (
    committee: Committee,
    { accountId }: OutboxMessage,
    parts: readonly LadderPart[],
    now: Instant,
  ): Promise<LadderPart[]> => {
    const holders = parts.some(isOfBranches) ? await deps.offices.holders(committee.id) : []
    const own = holders.filter((holder) => holder.accountId === accountId && isOfBranch(holder.role))
    const looked: LadderPart[] = []
    for (const part of parts.filter(({ rung }) => rung.until > now)) {
      looked.push(
        ...(isOfBranches(part)
          ? await ofBranch(committee, part, own, now)
          : await ofCommittee(committee, part, accountId, now)),
      )
    }
    return looked
  }
}

function isOfBranches({ rung: { job } }: LadderPart): boolean {
  return job !== 'officer' && job !== 'calls' && job !== 'lock'
}
