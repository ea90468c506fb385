import { oldestUnlocked } from '../domain/calendar.ts'
import type { BranchLife } from '../domain/branches/life.ts'
import type { Instant } from '../domain/day.ts'
import type { Form } from '../domain/form.ts'
import type { Period } from '../domain/period.ts'
import type { Setup } from '../domain/setup.ts'
import type { BranchHistory, Registry } from './ports/registry.ts'
import { monthsAround } from './branch-changes.ts'
import type { Reports } from './ports/reports.ts'
import { madeBy, planBranch } from './setup-branch.ts'
import { committeeChanges, sameList } from './setup-changes.ts'
import { type MoveFault, planMoves } from './setup-moves.ts'

export type SetUpDeps = {
  readonly registry: Pick<Registry, 'committee' | 'targets' | 'histories' | 'saveSetup'>
  readonly reports: Pick<Reports, 'months'>
  /** The form that a new committee begins with. */
  readonly defaultForm: Form
}

/** What a setup changed, a line each, with the keys of what became of branches; or why its changes cannot be. */
export type SetupDone = {
  readonly changed: readonly string[]
  readonly moved?: readonly string[]
  readonly faults?: readonly MoveFault[]
}

/**
 * Creates a committee or brings it to what the setup says, and tells what changed, a line each; repeating it
 * changes nothing. Branches that the setup does not name stay as they are. Where one of its changes of branches
 * cannot be, nothing is written.
 */
export function makeSetUp({ registry, reports, defaultForm }: SetUpDeps) {
  return async (setup: Setup, now: Instant): Promise<SetupDone> => {
    const present = await registry.committee(setup.committee.code)
    const [targets, histories] =
      present === null
        ? [[], []]
        : await Promise.all([registry.targets(present.id), registry.histories(present.id)])
    const moves = setup.changes ?? []
    const branches = planBranches(
      setup,
      histories,
      oldestUnlocked((present ?? setup.committee).calendar, now),
    )
    const first = moves.map(({ from }) => from).sort()[0]
    const months =
      present === null || first === undefined ? [] : await monthsAround({ reports }, present.id, first, now)
    const planned = planMoves(moves, { lives: livesAfter(histories, branches), months })
    if ('faults' in planned) return { changed: [], faults: planned.faults }
    const changed = [
      ...(present === null
        ? [`committee ${setup.committee.code}`]
        : committeeChanges(present, setup.committee)),
      ...(sameList(targets, setup.targets) ? [] : ['targets']),
      ...branches.flatMap((plan) => plan.changed),
      ...planned.changed,
      ...(isOrderKept(setup, histories) ? [] : ['branches: order']),
    ]
    if (changed.length === 0) return { changed }
    const plans = planned.plans.map((plan, at) => ({ key: `setup:${now}:${at}`, plan }))
    await registry.saveSetup({
      committee: setup.committee,
      targets: setup.targets,
      branches: branches.map(({ code, facts, opening, position }) => ({ code, position, facts, opening })),
      form: present === null ? { version: 1, from: '0000-00', form: defaultForm } : null,
      ...(plans.length === 0 ? {} : { plans }),
      at: now,
    })
    return plans.length === 0 ? { changed } : { changed, moved: plans.map(({ key }) => key) }
  }
}

/** Each branch of the file; one that a change of the file makes is not there before it. */
function planBranches(setup: Setup, histories: readonly BranchHistory[], month: Period) {
  const moves = setup.changes ?? []
  const made = madeBy(moves)
  const atWork = histories.some(({ hasReports }) => hasReports)
  return setup.branches.flatMap((branch, position) => {
    const known = histories.find(({ code }) => code === branch.code)
    if (known === undefined && made.has(branch.code)) return []
    return [{ ...planBranch(branch, { known, month, atWork, moves }), position }]
  })
}

/** The branches as they are once the file's own are written. */
function livesAfter(
  histories: readonly BranchHistory[],
  plans: ReturnType<typeof planBranches>,
): BranchLife[] {
  const known = histories.map((life) =>
    withPlan(
      life,
      plans.find(({ code }) => code === life.code),
    ),
  )
  const fresh = plans.filter(({ code }) => histories.every((life) => life.code !== code))
  return [
    ...known,
    ...fresh.map((plan, at) =>
      withPlan({ id: -1 - at, code: plan.code, facts: [], openings: [], last: null, moved: [] }, plan),
    ),
  ]
}

function withPlan(life: BranchLife, plan: ReturnType<typeof planBranches>[number] | undefined): BranchLife {
  const { facts = null, opening = null } = plan ?? {}
  return {
    ...life,
    facts:
      facts === null
        ? life.facts
        : [...life.facts.filter(({ from }) => from !== facts.from), facts].sort((one, other) =>
            one.from.localeCompare(other.from),
          ),
    openings:
      opening === null
        ? life.openings
        : [...life.openings.filter(({ period }) => period !== opening.period), opening],
  }
}

function isOrderKept(setup: Setup, histories: readonly BranchHistory[]): boolean {
  const places = setup.branches
    .map((branch) => histories.findIndex(({ code }) => code === branch.code))
    .filter((place) => place >= 0)
  return places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0))
}
