import { currentPeriod, lateFrom } from '../domain/calendar.ts'
import { type Instant, localDay } from '../domain/day.ts'
import { addMonths, type Period, periodOf, periodsFrom } from '../domain/period.ts'
import { isFiled } from '../domain/report.ts'
import type { Registry } from './ports/registry.ts'
import type { Reports } from './ports/reports.ts'

type Deps = {
  readonly registry: Pick<Registry, 'committeeById' | 'histories'>
  readonly reports: Pick<Reports, 'statuses'>
}

/**
 * The month that is meant where none is named: the last one whose due day is past and that somebody reported, as far
 * back as a year; else the one that is being gathered. `only` names the branches to look at; null means all.
 */
export function makeMonthToShow({ registry, reports }: Deps) {
  return async (committeeId: number, only: readonly number[] | null, now: Instant): Promise<Period> => {
    const committee = await registry.committeeById(committeeId)
    if (committee === null) throw new Error(`There is no committee ${committeeId}.`)
    const { calendar } = committee
    const branchIds = only ?? (await registry.histories(committeeId)).map(({ id }) => id)
    const current = periodOf(localDay(now))
    const due = periodsFrom(addMonths(current, -12), current).filter(
      (period) => lateFrom(calendar, period) <= now,
    )
    const statuses = await reports.statuses(branchIds, due)
    const filed = statuses.filter(({ status }) => isFiled(status)).map(({ period }) => period)
    return filed.toSorted().at(-1) ?? currentPeriod(calendar, now)
  }
}
