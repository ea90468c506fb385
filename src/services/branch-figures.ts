import { branchAt } from '../domain/branches/life.ts'
import { openingFigures, opensAfter } from '../domain/opening.ts'
import type { Period } from '../domain/period.ts'
import { isFiled } from '../domain/report.ts'
import type { BranchFigures } from '../domain/statistics/evidence.ts'
import type { Wanted } from '../domain/statistics/wanted.ts'
import { monthKey } from './months.ts'
import type { BranchHistory } from './ports/registry.ts'
import type { CountedMonth, Statistics } from './ports/statistics.ts'

/**
 * The few figures of some months that something is told from, of the branches that exist in each. The months need not
 * follow each other.
 */
export async function loadFigures(
  statistics: Pick<Statistics, 'months'>,
  committeeId: number,
  wanted: readonly Wanted[],
  histories: readonly BranchHistory[],
): Promise<ReadonlyMap<Period, readonly BranchFigures[]>> {
  const stored = await Promise.all(
    wanted.map(({ periods, codes }) => statistics.months(committeeId, periods, codes)),
  )
  const byKey = new Map(stored.flat().map((month) => [monthKey(month.branchId, month.period), month]))
  const periods = [...new Set(wanted.flatMap((one) => one.periods))]
  return new Map(
    periods.map((period) => [
      period,
      histories.flatMap((history) =>
        figuresIn(history, period, byKey.get(monthKey(history.id, period)) ?? null),
      ),
    ]),
  )
}

/** A branch's month as it counts. An opening stands for the stock of its month where no report does. */
function figuresIn(history: BranchHistory, period: Period, month: CountedMonth | null): BranchFigures[] {
  const branch = branchAt(history, period)
  if (branch === null) return []
  const { id, code, name, kind, hasBranchCommittee } = branch
  const filed = month !== null && isFiled(month.status)
  const opening = history.openings.find((one) => one.period === period)
  const stock = opening === undefined ? {} : openingFigures(opening)
  return [
    {
      id,
      code,
      name,
      kind,
      hasBranchCommittee,
      expected: filed || !opensAfter(history.openings, period),
      status: month?.status ?? 'none',
      late: month?.late ?? false,
      reported: filed || opening !== undefined,
      figures: filed ? month.figures : stock,
    },
  ]
}
