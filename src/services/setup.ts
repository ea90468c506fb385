import { oldestUnlocked } from '../domain/calendar.ts'
import type { Instant } from '../domain/day.ts'
import type { Form } from '../domain/form.ts'
import type { Setup } from '../domain/setup.ts'
import type { BranchHistory, Registry } from './ports/registry.ts'
import { planBranch } from './setup-branch.ts'
import { committeeChanges, sameList } from './setup-changes.ts'

export type SetUpDeps = {
  readonly registry: Pick<Registry, 'committee' | 'targets' | 'histories' | 'saveSetup'>
  /** The form that a new committee begins with. */
  readonly defaultForm: Form
}

/**
 * Creates a committee or brings it to what the setup says, and tells what changed, a line each; repeating it
 * changes nothing. Branches that the setup does not name stay as they are.
 */
export function makeSetUp({ registry, defaultForm }: SetUpDeps) {
  return async (setup: Setup, now: Instant): Promise<{ readonly changed: readonly string[] }> => {
    const present = await registry.committee(setup.committee.code)
    const [targets, histories] =
      present === null
        ? [[], []]
        : await Promise.all([registry.targets(present.id), registry.histories(present.id)])
    const month = oldestUnlocked((present ?? setup.committee).calendar, now)
    const plans = setup.branches.map((branch) =>
      planBranch(
        branch,
        histories.find(({ code }) => code === branch.code),
        month,
      ),
    )
    const changed = [
      ...(present === null
        ? [`committee ${setup.committee.code}`]
        : committeeChanges(present, setup.committee)),
      ...(sameList(targets, setup.targets) ? [] : ['targets']),
      ...plans.flatMap((plan) => plan.changed),
      ...(isOrderKept(setup, histories) ? [] : ['branches: order']),
    ]
    if (changed.length > 0) {
      await registry.saveSetup({
        ...setup,
        branches: plans.map(({ code, facts, opening }, position) => ({ code, position, facts, opening })),
        form: present === null ? { version: 1, from: '0000-00', form: defaultForm } : null,
        at: now,
      })
    }
    return { changed }
  }
}

function isOrderKept(setup: Setup, histories: readonly BranchHistory[]): boolean {
  const places = setup.branches
    .map((branch) => histories.findIndex(({ code }) => code === branch.code))
    .filter((place) => place >= 0)
  return places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0))
}
