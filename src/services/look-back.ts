import { sinceMoved } from '../domain/branches/life.ts'
import type { Code } from '../domain/figure.ts'
import { type History, HISTORY_MONTHS } from '../domain/history.ts'
import { addMonths, type Period, periodsFrom } from '../domain/period.ts'
import { isFiled } from '../domain/report.ts'
import type { Registry } from './ports/registry.ts'
import type { Statistics } from './ports/statistics.ts'

export type LookBackDeps = {
  readonly registry: Pick<Registry, 'histories'>
  readonly statistics: Pick<Statistics, 'months'>
}

/**
 * The months before `period` that count, of every branch of a committee, with these figures alone: what rules look back
 * over. They begin where stock was last moved to a branch, for what was before is not about the same members.
 */
export async function loadLookBack(
  { registry, statistics }: LookBackDeps,
  committeeId: number,
  period: Period,
  codes: readonly Code[],
): Promise<(branchId: number) => History> {
  const months = periodsFrom(addMonths(period, -HISTORY_MONTHS), addMonths(period, -1))
  const [lives, stored] = await Promise.all([
    registry.histories(committeeId),
    statistics.months(committeeId, months, codes),
  ])
  const begin = new Map(lives.map((life) => [life.id, sinceMoved(life, period)]))
  return (branchId) =>
    Object.fromEntries(
      stored
        .filter((month) => month.branchId === branchId && isFiled(month.status))
        .filter((month) => month.period >= (begin.get(branchId) ?? ''))
        .map((month) => [month.period, month.figures]),
    )
}
