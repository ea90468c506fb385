import type { Committee } from '../domain/committee.ts'
import type { Instant } from '../domain/day.ts'
import { MEETINGS } from '../domain/form.ts'
import type { BranchAsked, Work } from '../domain/ladder.ts'
import type { LadderPart } from '../domain/notice.ts'
import { isOfBranch, type Person } from '../domain/office.ts'
import { isFiled } from '../domain/report.ts'
import type { Ladder } from './ports/ladder.ts'
import type { Offices } from './ports/offices.ts'
import type { OutboxMessage } from './ports/outbox.ts'
import type { Reports } from './ports/reports.ts'
import { climbsOf, saidOf } from './rungs.ts'
import { loadStanding, type StandingDeps } from './standing.ts'
import { makeWork, type WorkDeps } from './work.ts'

export type LookAgainDeps = StandingDeps &
  WorkDeps & {
    readonly offices: Pick<Offices, 'holders' | 'whoIs'>
    readonly reports: Pick<Reports, 'statuses' | 'load' | 'history'>
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
    person: Person | null,
    now: Instant,
  ): Promise<LadderPart[]> => {
    const own = before.filter(({ id }) => holds(person, committee.id, id))
    // On the morning of a meeting its work is not told yet.
    const alone = own.length === 1 && rung.job !== 'meeting'
    const section = rung.job === 'meetingFigures' ? MEETINGS : undefined
    const looked = await Promise.all(
      own.map(async (branch) =>
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
    { accountId, address }: OutboxMessage,
    parts: readonly LadderPart[],
    now: Instant,
  ): Promise<LadderPart[]> => {
    const person = parts.some(isOfBranches) ? await deps.offices.whoIs(address, now) : null
    const looked: LadderPart[] = []
    for (const part of parts.filter(({ rung }) => rung.until > now)) {
      looked.push(
        ...(isOfBranches(part)
          ? await ofBranch(committee, part, person, now)
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

function holds(person: Person | null, committeeId: number, branchId: number): boolean {
  return (
    person !== null &&
    person.holdings.some(
      ({ role, committee, branches }) =>
        isOfBranch(role) && committee.id === committeeId && branches.some(({ id }) => id === branchId),
    )
  )
}
