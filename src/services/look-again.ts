import type { Committee } from '../domain/committee.ts'
import type { Instant } from '../domain/day.ts'
import { MEETINGS } from '../domain/form.ts'
import type { BranchAsked, Work } from '../domain/ladder.ts'
import type { LadderPart } from '../domain/notice.ts'
import { isOfBranch } from '../domain/office.ts'
import { isFiled } from '../domain/report.ts'
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
    { rung, branches: before }: LadderPart,
    own: readonly Holder[],
    now: Instant,
  ): Promise<LadderPart[]> => {
    const held = before.filter(({ id }) => own.some(({ branchId }) => branchId === id))
    // On the morning of a meeting its work is not told yet.
    const alone = held.length === 1 && rung.job !== 'meeting'
    const section = rung.job === 'meetingFigures' ? MEETINGS : undefined
    const looked = await Promise.all(
      held.map(async (branch) =>
        alone || section !== undefined
          ? { branch, work: await workOf(committee.id, branch, rung.period, section) }
          : { branch, work: (await isOwed(branch, rung.period)) ? nothingSaid : null },
      ),
    )
    const left = looked.filter(
      ({ work }) => work !== null && (section === undefined || work.items.length > 0),
    )
    if (left.length === 0) return []
    const branches = left.map(({ branch }) => branch)
    const said = saidOf(committee, rung, branches, now)
    const work = left.length === 1 ? (left[0]?.work ?? null) : null
    const withWork = said.kind === 'meetingToday' || !alone ? said : { ...said, work }
    return [{ rung, branches, said: withWork }]
  }

  const isOwed = async ({ id }: BranchAsked, period: string): Promise<boolean> => {
    const [found] = await deps.reports.statuses([id], [period])
    return found === undefined || !isFiled(found.status)
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
    return climbs.filter(({ holder }) => holder.accountId === accountId).map(({ part }) => part)
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

/** Of several branches none is spelled out. */
const nothingSaid: Work = { items: [], question: null }

function isOfBranches({ rung: { job } }: LadderPart): boolean {
  return job !== 'officer' && job !== 'calls' && job !== 'lock'
}
