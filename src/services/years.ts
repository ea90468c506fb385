import type { Period } from '../domain/period.ts'
import type { StockPoint } from '../domain/picture.ts'
import { stockPointOf, yearEnds, yearsOf } from '../domain/stock-points.ts'
import { loadFigures } from './branch-figures.ts'
import type { Registry } from './ports/registry.ts'
import type { Statistics } from './ports/statistics.ts'

export type YearsDeps = {
  readonly registry: Pick<Registry, 'histories'>
  readonly statistics: Pick<Statistics, 'months'>
}

const CODES = ['member_official', 'member_probationary']

/**
 * The members at the end of each year and in the asked month, of the branches in `only`, null for all; empty where
 * the months of one year tell as much. Two figures of eleven months are read and no more, as cheap as a question. An opening
 * tells the end of the year before the first report, as it does where somebody asks.
 */
export async function loadYears(
  { registry, statistics }: YearsDeps,
  committeeId: number,
  period: Period,
  only: readonly number[] | null,
): Promise<readonly StockPoint[]> {
  const histories = await registry.histories(committeeId)
  const seen = histories.filter(({ id }) => only === null || only.includes(id))
  const months = await loadFigures(
    statistics,
    committeeId,
    [{ periods: yearEnds(period), codes: CODES }],
    seen,
  )
  return yearsOf([...months].map(([month, branches]) => stockPointOf(month, branches)))
}
