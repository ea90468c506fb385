import type { BranchFacts, Opening } from '../domain/branch.ts'
import type { FactChange } from '../domain/branches/change.ts'
import { addMonths, type Period } from '../domain/period.ts'
import type { SetupBranch, SetupMove } from '../domain/setup.ts'
import type { BranchHistory, SetupChange } from './ports/registry.ts'
import { changesOf, type Keys } from './setup-changes.ts'

/** What a setup does to one branch. */
type SetupPlan = Omit<SetupChange['branches'][number], 'position'> & { readonly changed: readonly string[] }

/** The first facts of a branch hold from before every month. */
const ALWAYS: Period = '0000-00'

/** What a setup is held against: what is known of the branch, and when nothing else says it, from when facts hold. */
type Present = {
  readonly known: BranchHistory | undefined
  /** The oldest month that is not locked. */
  readonly month: Period
  /** Whether any branch of the committee has begun a report: then a new one is not made part of the past. */
  readonly atWork: boolean
  /** The changes of the file, which go on from the facts that it says of the branch. */
  readonly moves: readonly SetupMove[]
}

/**
 * New facts of a known branch hold from the month that the setup names, or else from `month`; where nobody has
 * begun a report yet, and nothing else is known, they simply correct the first ones.
 */
export function planBranch(wanted: SetupBranch, { known, month, atWork, moves }: Present): SetupPlan {
  const { code, opening } = wanted
  if (known === undefined) {
    const next = opening === null ? month : addMonths(opening.period, 1)
    const from = atWork ? (wanted.from ?? next) : ALWAYS
    return { code, facts: { from, value: wanted.facts }, opening, changed: [`branch ${code}`] }
  }
  const first = known.facts[0]?.from ?? ALWAYS
  const untouched = !known.hasReports && known.facts.length === 1
  const named = wanted.from ?? (untouched ? first : month)
  const from = named < first ? first : named
  const value = factsBy(wanted, from, moves)
  const changes = changesOf(keysOf(known.facts.findLast((facts) => facts.from <= from)?.value), keysOf(value))
  const since = from === ALWAYS ? '' : ` (from ${from})`
  const opens = opening !== null && !isKnown(opening, known.openings)
  return {
    code,
    facts: changes.length > 0 ? { from, value } : null,
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

/** What the file says of a branch in that month: its facts, with what its changes have made of them by then. */
function factsBy({ code, facts }: SetupBranch, period: Period, moves: readonly SetupMove[]): BranchFacts {
  const made = moves
    .filter(({ from }) => from <= period)
    .sort((one, other) => one.from.localeCompare(other.from))
    .flatMap((move) => {
      if (move.kind === 'facts') return move.branch === code ? [move.facts] : []
      return move.kind === 'split'
        ? move.parts.filter((part) => part.code === code).map((part) => part.facts)
        : []
    })
  return Object.assign({}, facts, ...made) as BranchFacts
}

/** The codes of the branches that the changes of a file make. */
export function madeBy(moves: readonly SetupMove[]): ReadonlySet<string> {
  return new Set(
    moves.flatMap((move) => {
      if (move.kind === 'open') return [move.branch.code]
      if (move.kind === 'merge') return typeof move.into === 'string' ? [] : [move.into.code]
      return move.kind === 'split'
        ? move.parts.flatMap(({ code }) => (code === move.branch ? [] : [code]))
        : []
    }),
  )
}

/** Facts that change, a line each: `pho_moi.meeting_day: 3 → 5`. */
export function factLines(changes: readonly FactChange[]): string[] {
  const names: Readonly<Record<FactChange['key'], string>> = {
    name: 'name',
    kind: 'kind',
    hasBranchCommittee: 'has_branch_committee',
    meetingDay: 'meeting_day',
    officer: 'officer',
  }
  return changes.flatMap(({ branch, key, old, new: value }) =>
    changesOf({ [names[key]]: old }, { [names[key]]: value }).map((line) => `${branch}.${line}`),
  )
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
