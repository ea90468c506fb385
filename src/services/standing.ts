import type { Branch } from '../domain/branch.ts'
import type { Committee } from '../domain/committee.ts'
import type { Period } from '../domain/period.ts'
import { isFiled } from '../domain/report.ts'
import { reportingIn } from './branch-in.ts'
import { monthKey } from './months.ts'
import type { Holder, Offices } from './ports/offices.ts'
import type { Registry } from './ports/registry.ts'
import type { Reports } from './ports/reports.ts'

/** How a committee stands now: who holds which office, and which branches owe which month. */
export type Standing = {
  readonly committee: Committee
  readonly holders: readonly Holder[]
  /** The branches whose report of that month is expected, in the committee's order. */
  readonly expected: (period: Period) => readonly Branch[]
  /** Those of them that have not filed it. */
  readonly owing: (period: Period) => readonly Branch[]
}

export type StandingDeps = {
  readonly registry: Pick<Registry, 'histories'>
  readonly reports: Pick<Reports, 'statuses'>
  readonly offices: Pick<Offices, 'holders'>
}

/** Reads how a committee stands in these months, with as many questions to the database however many people it has. */
export async function loadStanding(
  { registry, reports, offices }: StandingDeps,
  committee: Committee,
  periods: readonly Period[],
): Promise<Standing> {
  const [histories, holders] = await Promise.all([
    registry.histories(committee.id),
    offices.holders(committee.id),
  ])
  const months = [...new Set(periods)]
  const ids = histories.map(({ id }) => id)
  const statuses = ids.length === 0 ? [] : await reports.statuses(ids, months)
  const filed = new Set(
    statuses
      .filter(({ status }) => isFiled(status))
      .map(({ branchId, period }) => monthKey(branchId, period)),
  )
  const byMonth = new Map(
    months.map((period) => [period, histories.flatMap((history) => reportingIn(history, period) ?? [])]),
  )
  const expected = (period: Period): readonly Branch[] => byMonth.get(period) ?? []
  return {
    committee,
    holders,
    expected,
    owing: (period) => expected(period).filter(({ id }) => !filed.has(monthKey(id, period))),
  }
}
