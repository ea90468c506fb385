import { openPeriods } from '../../domain/calendar.ts'
import { localDay } from '../../domain/day.ts'
import { type Holding, isOfBranch } from '../../domain/office.ts'
import { addMonths, type Period, periodOf } from '../../domain/period.ts'
import type { FilingPurpose, FindPurpose } from './effect.ts'
import type { Facts } from '../facts.ts'
import type { Outcome } from '../outcome.ts'
import type { State } from '../state.ts'
import { type Turn, want } from '../turn-result.ts'

/**
 * Takes a report in hand: of the named month, or the oldest open one that is not submitted. Somebody's own branches
 * come first; an officer or the office is asked for which branch they file.
 */
export function beginFiling(
  state: State,
  offices: readonly Holding[],
  month: Period | null,
  filing: FilingPurpose,
  facts: Facts,
): Turn {
  return find(state, offices, { kind: 'take', month, filing }, facts)
}

export function tellStatus(state: State, offices: readonly Holding[], facts: Facts): Turn {
  return find(state, offices, { kind: 'status' }, facts)
}

function find(state: State, offices: readonly Holding[], purpose: FindPurpose, facts: Facts): Turn {
  const others = offices.filter(({ role }) => !isOfBranch(role))
  const periods = periodsFor(offices, purpose, state, facts)
  const office = others.find(({ role }) => role === 'office') ?? others[0]
  const [period] = periods
  if (office === undefined) {
    return want(state, { kind: 'findReports', branches: ownBranches(offices), periods, purpose })
  }
  if (period === undefined) return want(state)
  const followed = others.filter(({ committee }) => committee.id === office.committee.id)
  return want(state, {
    kind: 'listBranches',
    purpose: { kind: 'find', purpose, periods },
    committeeId: office.committee.id,
    period,
    only: office.role === 'office' ? null : followed.flatMap(({ branches }) => branches.map(({ id }) => id)),
  })
}

/** The branches in which these offices are held. */
function ownBranches(offices: readonly Holding[]) {
  return offices
    .filter(({ role }) => isOfBranch(role))
    .flatMap(({ branches, committee }) =>
      branches.map((branch) => ({ ...branch, committeeId: committee.id })),
    )
}

/** The branches of somebody who files on their behalf; their own, where they have any, come first. */
export function onBranchesToFile(
  state: State,
  listed: Extract<Outcome, { kind: 'branchesListed' }>,
  found: { readonly purpose: FindPurpose; readonly periods: readonly Period[] },
  facts: Facts,
): Turn {
  const { committeeId } = listed.asked
  const own = ownBranches(facts.person?.holdings ?? [])
  const others = listed.branches
    .filter(({ id }) => own.every((branch) => branch.id !== id))
    .map(({ id, code, name }) => ({ id, code, name, committeeId }))
  const branches = [...own, ...others]
  const { purpose, periods } = found
  return want(state, { kind: 'findReports', branches, periods, purpose })
}

/** How many months before this one are looked at for one that is open again, or was submitted last. */
const MONTHS_BACK = 3

function periodsFor(
  offices: readonly Holding[],
  purpose: FindPurpose,
  { submitted }: State,
  { now }: Facts,
): Period[] {
  if (purpose.kind === 'take' && purpose.month !== null) return [purpose.month]
  const current = periodOf(localDay(now))
  // The months before may have been opened again, or be those that somebody wants corrected.
  const before = Array.from({ length: MONTHS_BACK }, (_, back) => addMonths(current, -back - 1))
  const periods = offices.flatMap(({ committee: { calendar } }) => openPeriods(calendar, now))
  const last = purpose.kind === 'take' && submitted !== null ? [submitted.period] : []
  return [...new Set([...before, ...periods, ...last, current])].sort()
}
