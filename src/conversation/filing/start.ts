import { currentPeriod, openPeriods } from '../../domain/calendar.ts'
import { localDay } from '../../domain/day.ts'
import type { Holding } from '../../domain/office.ts'
import { type Period, periodOf } from '../../domain/period.ts'
import type { FindPurpose } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { State } from '../state.ts'
import { type Turn, want } from '../turn-result.ts'
import { branchesOf } from './offices.ts'

/** /baocao: the named month, or the oldest open one that is not submitted. */
export function beginFiling(
  state: State,
  offices: readonly Holding[],
  month: Period | null,
  facts: Facts,
): Turn {
  return find(state, offices, { kind: 'file', month }, facts)
}

/** /sua: the figure of the report in hand, or of the oldest open draft. */
export function beginFixing(state: State, offices: readonly Holding[], what: string, facts: Facts): Turn {
  return find(state, offices, { kind: 'fix', what }, facts)
}

export function tellStatus(state: State, offices: readonly Holding[], facts: Facts): Turn {
  return find(state, offices, { kind: 'status' }, facts)
}

function find(state: State, offices: readonly Holding[], purpose: FindPurpose, facts: Facts): Turn {
  const named = purpose.kind === 'file' ? purpose.month : null
  const current = periodOf(localDay(facts.now))
  const periods = offices.flatMap(({ committee }) => [
    ...openPeriods(committee.calendar, facts.now),
    ...(purpose.kind === 'status' ? [currentPeriod(committee.calendar, facts.now)] : []),
  ])
  const wanted = [...new Set(named === null ? [...periods, current] : [named])].sort()
  const branchIds = branchesOf(offices).map(({ id }) => id)
  return want(state, { kind: 'findReports', branchIds, periods: wanted, purpose })
}
