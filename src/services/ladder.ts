import type { Committee } from '../domain/committee.ts'
import { type Instant, localDay } from '../domain/day.ts'
import type { Step } from './notices.ts'
import type { Ladder, LadderMessage } from './ports/ladder.ts'
import { type Climb, climbsOf, type Unreached } from './rungs.ts'
import { loadStanding, type Standing, type StandingDeps } from './standing.ts'
import type { LadderJob } from '../domain/ladder.ts'

export type LadderDeps = StandingDeps & { readonly ladder: Pick<Ladder, 'taken' | 'unreached'> }

/** A step of the ladder; `only` is the one person that it is for, where it is for no other. */
export type LadderStep = Step & { readonly job: LadderJob; readonly only: number | null }

type Due = Climb & { readonly key: string; readonly step: LadderStep }

/**
 * The messages of some steps of a committee that do not exist yet: one for each person, of all the rungs that are new to
 * them. Whatever the number of people, the database is asked the same few questions.
 */
export function makeLadder(deps: LadderDeps) {
  return async (
    committee: Committee,
    steps: readonly LadderStep[],
    now: Instant,
  ): Promise<LadderMessage[]> => {
    if (steps.length === 0) return []
    const periods = steps.map(({ period }) => period)
    const standing = await loadStanding(deps, committee, periods)
    const unreached = await unreachedIn(deps, standing, steps)
    const due = steps.flatMap((step) => dueOf(standing, step, now, unreached))
    if (due.length === 0) return []
    const taken = await deps.ladder.taken(due.map(({ key }) => key))
    const fresh = due.filter(({ key }) => !taken.has(key))
    return [...together(fresh, now).values()].map((rungs) => messageOf(committee, rungs))
  }
}

function dueOf(standing: Standing, step: LadderStep, now: Instant, unreached: Unreached): Due[] {
  const { job, period, name, until, only } = step
  const rung = { job, period, name, until }
  return climbsOf(standing, rung, Math.max(step.at, now), unreached)
    .filter(({ holder }) => only === null || holder.accountId === only)
    .map((climb) => ({ ...climb, step, key: keyOf(standing.committee, step, climb.holder.accountId) }))
}

/**
 * Makes a rung exist once for a person. A reminder is that of its day: where the office moves the due day, those of the new days
 * are said, and on a day on which there was one already, no other.
 */
function keyOf({ code }: Committee, { job, period, name, due }: Step, accountId: number): string {
  const step = job === 'reminder' ? localDay(due) : name
  return `${job}:${code}:${period}:${step}:${accountId}`
}

/** Only the list of whom to call says who could not be reached. */
async function unreachedIn(
  { ladder }: LadderDeps,
  { holders }: Standing,
  steps: readonly LadderStep[],
): Promise<Unreached> {
  if (steps.every(({ job }) => job !== 'calls')) return new Set()
  return ladder.unreached(holders.map(({ accountId }) => accountId))
}

type Rungs = [Due, ...Due[]]

/** What a person may hear at once: everything that may leave by now; what has to wait, by its moment. */
function together(due: readonly Due[], now: Instant): ReadonlyMap<string, Rungs> {
  const grouped = new Map<string, Rungs>()
  for (const one of due) {
    const key = `${one.holder.accountId}@${Math.max(one.step.at, now)}`
    const others = grouped.get(key)
    if (others === undefined) grouped.set(key, [one])
    else others.push(one)
  }
  return grouped
}

function messageOf({ id: committeeId }: Committee, rungs: Rungs): LadderMessage {
  const [first, ...others] = rungs
  const { holder, part, step, key } = first
  return {
    key,
    covers: others.map((other) => other.key),
    job: step.job,
    committeeId,
    period: step.period,
    branchId: part.branches[0]?.id ?? null,
    role: holder.role,
    accountId: holder.accountId,
    address: holder.address,
    notice: { kind: 'ladder', committeeId, parts: rungs.map((rung) => rung.part) },
    at: Math.max(...rungs.map((rung) => rung.step.at)),
    until: Math.max(...rungs.map((rung) => rung.step.until)),
  }
}
