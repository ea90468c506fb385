import type { Branch } from '../domain/branch.ts'
import { branchAt } from '../domain/branches/life.ts'
import { monthBefore } from '../domain/branches/moved.ts'
import type { Figures } from '../domain/figure.ts'
import { opensAfter } from '../domain/opening.ts'
import { addMonths, type Period } from '../domain/period.ts'
import { isFiled, type ReportStatus } from '../domain/report.ts'
import type { BranchMonth } from '../domain/summary.ts'
import type { BranchHistory, Registry } from './ports/registry.ts'
import type { Reports } from './ports/reports.ts'
import type { StoredMonth } from './ports/stored-month.ts'

/** A branch in one month: whether its report is expected, what is stored, and what of it counts. */
export type KnownMonth = {
  readonly branch: Branch
  readonly expected: boolean
  readonly stored: StoredMonth | null
  readonly status: ReportStatus | 'none'
  readonly month: BranchMonth
}

export type MonthsDeps = {
  readonly registry: Pick<Registry, 'histories'>
  readonly reports: Pick<Reports, 'months'>
}

/**
 * The branches that exist in each of these successive months, in the committee's order, with the facts of that
 * month. A branch is expected unless its reports begin later; one that reported all the same is expected too,
 * so that a total is never made of more branches than it says.
 */
export async function loadMonths(
  { registry, reports }: MonthsDeps,
  committeeId: number,
  periods: readonly [Period, ...Period[]],
): Promise<ReadonlyMap<Period, readonly KnownMonth[]>> {
  const [stored, histories] = await Promise.all([
    reports.months(committeeId, [addMonths(periods[0], -1), ...periods]),
    registry.histories(committeeId),
  ])
  const byKey = new Map(stored.map((month) => [monthKey(month.branchId, month.period), month]))
  const filed = (branchId: number, period: Period): Figures | undefined => {
    const report = byKey.get(monthKey(branchId, period))
    return report !== undefined && isFiled(report.status) ? report.figures : undefined
  }
  const known = (history: BranchHistory, period: Period): KnownMonth[] => {
    const branch = branchAt(history, period)
    if (branch === null) return []
    const month = byKey.get(monthKey(branch.id, period)) ?? null
    const reported = month !== null && isFiled(month.status)
    const previous = monthBefore(history, period, histories, filed)
    return [
      {
        branch,
        expected: reported || !opensAfter(history.openings, period),
        stored: month,
        status: statusOf(month),
        month: branchMonth(branch, reported ? month : null, previous),
      },
    ]
  }
  return new Map(periods.map((period) => [period, histories.flatMap((history) => known(history, period))]))
}

function branchMonth(branch: Branch, counted: StoredMonth | null, previous: Figures | null): BranchMonth {
  const { code, name, kind, hasBranchCommittee } = branch
  return {
    code,
    name,
    kind,
    hasBranchCommittee,
    reported: counted !== null,
    late: counted?.late ?? false,
    approved: counted?.status === 'approved',
    figures: counted?.figures ?? {},
    explanations: counted?.explanations ?? {},
    previous,
  }
}

/** A draft that was opened and not answered is no work of anybody's yet. */
function statusOf(stored: StoredMonth | null): ReportStatus | 'none' {
  if (stored === null) return 'none'
  const { status, figures } = stored
  return status === 'draft' && Object.keys(figures).length === 0 ? 'none' : status
}

/** A branch's month, as the key of a map. */
export const monthKey = (branchId: number, period: Period): string => `${branchId}/${period}`
