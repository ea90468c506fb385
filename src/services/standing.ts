import type { Branch } from '../domain/branch.ts'
import type { Committee } from '../domain/committee.ts'
import type { Period } from '../domain/period.ts'
import { isFiled, type ReportStatus } from '../domain/report.ts'
import { reportingIn } from './branch-in.ts'
import { monthKey } from './months.ts'
import type { Holder, Offices } from './ports/offices.ts'
import type { Registry } from './ports/registry.ts'
import type { Reports } from './ports/reports.ts'

/** Which branches of a committee owe which month now, and who holds its offices. */
export type Owing = {
  readonly holders: readonly Holder[]
  /** The branches whose report of that month is expected, in the committee's order. */
  readonly expected: (period: Period) => readonly Branch[]
  /** Those of them that have not filed it. */
  readonly owing: (period: Period) => readonly Branch[]
  /** Those that have filed it without figures which they did not have yet. */
  readonly lacking: (period: Period) => readonly Branch[]
  /** Where the report of one of them stands. */
  readonly statusOf: (branchId: number, period: Period) => ReportStatus | 'none'
}

/** How a committee stands now: who holds which office, and which branches owe which month. */
export type Standing = Owing & { readonly committee: Committee }

export type StandingDeps = {
  readonly registry: Pick<Registry, 'histories'>
  readonly reports: Pick<Reports, 'statuses'>
  readonly offices: Pick<Offices, 'holders'>
}

/** Reads how a committee stands in these months. */
export async function loadStanding(
  deps: StandingDeps,
  committee: Committee,
  periods: readonly Period[],
): Promise<Standing> {
  return { committee, ...(await loadOwing(deps, committee.id, periods)) }
}

/** Reads who owes these months, with as many questions to the database however many people the committee has. */
export async function loadOwing(
  { registry, reports, offices }: StandingDeps,
  committeeId: number,
  periods: readonly Period[],
): Promise<Owing> {
  const [histories, holders] = await Promise.all([
    registry.histories(committeeId),
    offices.holders(committeeId),
  ])
  const months = [...new Set(periods)]
  const ids = histories.map(({ id }) => id)
  const found = ids.length === 0 ? [] : await reports.statuses(ids, months)
  const standings = new Map(found.map((one) => [monthKey(one.branchId, one.period), one]))
  const byMonth = new Map(
    months.map((period) => [period, histories.flatMap((history) => reportingIn(history, period) ?? [])]),
  )
  const expected = (period: Period): readonly Branch[] => byMonth.get(period) ?? []
  const standingOf = (branchId: number, period: Period) => standings.get(monthKey(branchId, period))
  const statusOf = (branchId: number, period: Period) => standingOf(branchId, period)?.status ?? 'none'
  return {
    holders,
    expected,
    owing: (period) => expected(period).filter(({ id }) => !isFiled(statusOf(id, period))),
    lacking: (period) => expected(period).filter(({ id }) => standingOf(id, period)?.lacks === true),
    statusOf,
  }
}
