import type { BranchChange, BranchEvent, Planned } from '../domain/branches/change.ts'
import type { KnownBranches } from '../domain/branches/known.ts'
import { planChange } from '../domain/branches/plan.ts'
import { type BranchesChanged, type Previewed, previewOf } from '../domain/branches/preview.ts'
import { oldestUnlocked } from '../domain/calendar.ts'
import { type Instant, localDay } from '../domain/day.ts'
import { fingerprintOfText } from '../domain/fingerprint.ts'
import { inOrder } from '../domain/in-order.ts'
import { isOfBranch } from '../domain/office.ts'
import { addMonths, type Period, periodOf, periodsFrom } from '../domain/period.ts'
import { tellOfBranches, type TellDeps } from './branch-told.ts'
import type { BranchLedger } from './ports/branch-ledger.ts'
import type { Doing } from './ports/doing.ts'
import type { Registry } from './ports/registry.ts'
import type { Reports } from './ports/reports.ts'

export type BranchChangesDeps = TellDeps & {
  readonly registry: Pick<Registry, 'histories' | 'targets' | 'committeeById'>
  readonly reports: Pick<Reports, 'months'>
  readonly branchLedger: BranchLedger
}

/** How far back the members of a branch are looked for. */
const LOOK_BACK = 24

/**
 * Changes of branches from a month on: first what one would come to, then, after a yes to exactly that, the writing of
 * it. What is locked is not rewritten. Under one key it happens once, and the people of the branches are told once.
 */
export function makeBranchChanges(deps: BranchChangesDeps) {
  const { registry, branchLedger } = deps

  const look = async (committeeId: number, change: BranchChange, now: Instant) => {
    const committee = await registry.committeeById(committeeId)
    if (committee === null) throw new Error(`There is no committee ${committeeId}.`)
    const first = oldestUnlocked(committee.calendar, now)
    const events = await branchLedger.events(committeeId)
    const seen = events.at(-1)?.id ?? 0
    if (change.from < first) return { seen, now: { kind: 'locked', first } as const }
    const [lives, months, targets] = await Promise.all([
      registry.histories(committeeId),
      monthsAround(deps, committeeId, change.from, now),
      registry.targets(committeeId),
    ])
    const known = { lives, months }
    return { seen, now: previewed(planChange(change, known), known, targets) }
  }

  const settled = async (committeeId: number, event: BranchEvent, doing: Doing): Promise<BranchesChanged> => {
    const lives = await registry.histories(committeeId)
    await tellOfBranches(deps, committeeId, event, lives, doing.at)
    const holders = await deps.offices.holders(committeeId)
    const uninvited = event.after.filter(({ code }) => {
      const life = lives.find((one) => one.code === code)
      return holders.every(({ role, branchId }) => !isOfBranch(role) || branchId !== life?.id)
    })
    return { kind: 'changed', event, uninvited: uninvited.map(({ name }) => name) }
  }

  return {
    preview: async (committeeId: number, change: BranchChange, now: Instant): Promise<Previewed> =>
      (await look(committeeId, change, now)).now,

    change: async (
      committeeId: number,
      change: BranchChange,
      mark: number,
      doing: Doing,
    ): Promise<BranchesChanged> => {
      const done = await branchLedger.event(committeeId, doing.key)
      if (done !== null) return settled(committeeId, done, doing)
      const { seen, now } = await look(committeeId, change, doing.at)
      if (now.kind !== 'preview' || now.mark !== mark) return { kind: 'outdated', now }
      const event = await branchLedger.change(committeeId, now.preview.plan, seen, doing)
      if (event !== 'outdated') return settled(committeeId, event, doing)
      return { kind: 'outdated', now: (await look(committeeId, change, doing.at)).now }
    },
  }
}

/** The reports that a change from that month on is held against. */
export function monthsAround(
  { reports }: Pick<BranchChangesDeps, 'reports'>,
  committeeId: number,
  from: Period,
  now: Instant,
): ReturnType<Reports['months']> {
  const next = addMonths(periodOf(localDay(now)), 1)
  const periods = periodsFrom(addMonths(from, -LOOK_BACK), from > next ? from : next)
  return reports.months(committeeId, periods)
}

function previewed(
  planned: Planned,
  known: KnownBranches,
  targets: Parameters<typeof previewOf>[2],
): Previewed {
  if (planned.kind !== 'plan') return planned
  const preview = previewOf(planned.plan, known, targets)
  // A change that was kept with the conversation may come back with its keys in another order.
  return { kind: 'preview', preview, mark: fingerprintOfText(JSON.stringify(inOrder(preview))) }
}
