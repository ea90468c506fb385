import type { BranchFacts, Opening } from '../domain/branch.ts'
import type { Period } from '../domain/period.ts'
import type { SetupBranch } from '../domain/setup.ts'
import type { BranchHistory, SetupChange } from './ports/registry.ts'
import { changesOf, type Keys } from './setup-changes.ts'

/** What a setup does to one branch. */
type BranchPlan = Omit<SetupChange['branches'][number], 'position'> & { readonly changed: readonly string[] }

/** The first facts of a branch hold from before every month. */
const ALWAYS: Period = '0000-00'

/**
 * New facts of a known branch hold from the month that the setup names, or else from `month`; where nobody has
 * begun a report yet, and nothing else is known, they simply correct the first ones.
 */
export function planBranch(wanted: SetupBranch, known: BranchHistory | undefined, month: Period): BranchPlan {
  const { code, opening } = wanted
  if (known === undefined) {
    return { code, facts: { from: ALWAYS, value: wanted.facts }, opening, changed: [`branch ${code}`] }
  }
  const untouched = !known.hasReports && known.facts.length === 1
  const from = wanted.from ?? (untouched ? (known.facts[0]?.from ?? ALWAYS) : month)
  const changes = changesOf(
    keysOf(known.facts.findLast((facts) => facts.from <= from)?.value),
    keysOf(wanted.facts),
  )
  const since = from === ALWAYS ? '' : ` (from ${from})`
  const opens = opening !== null && !isKnown(opening, known.openings)
  return {
    code,
    facts: changes.length > 0 ? { from, value: wanted.facts } : null,
    opening: opens ? opening : null,
    changed: [
      ...changes.map((change) => `branch ${code}.${change}${since}`),
      ...(opens ? [`branch ${code}.opening: ${opening.period}`] : []),
    ],
  }
}

function isKnown(opening: Opening, openings: readonly Opening[]): boolean {
  const known = openings.find(({ period }) => period === opening.period)
  return known?.official === opening.official && known.probationary === opening.probationary
}

/** Facts under the names of the setup file. */
function keysOf(facts: BranchFacts | undefined): Keys {
  return {
    name: facts?.name,
    kind: facts?.kind,
    has_branch_committee: facts?.hasBranchCommittee,
    meeting_day: facts?.meetingDay,
    officer: facts?.officer,
  }
}
