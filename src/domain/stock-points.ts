import { countOf, type Figures } from './figure.ts'
import { addMonths, type Period, yearOf } from './period.ts'
import type { StockPoint } from './picture.ts'

/** A branch's month, as far as its members are told from it. */
export type StockMonth = {
  readonly expected: boolean
  readonly reported: boolean
  readonly figures: Figures
}

/** As many years before the one asked about as stand side by side on a phone. */
const YEARS_BACK = 10

/**
 * The members of a month over the branches whose stock is given; null where it is of none. A branch that reported, but
 * not its stock, counts as missing: it has not lost all its members.
 */
export function stockPointOf(period: Period, months: readonly StockMonth[]): StockPoint {
  const stocks = months.flatMap(({ reported, figures }) => {
    const official = countOf(figures, 'member_official')
    const probationary = countOf(figures, 'member_probationary')
    return !reported || official === undefined || probationary === undefined
      ? []
      : [{ official, probationary }]
  })
  const sum = (of: 'official' | 'probationary'): number | null =>
    stocks.length === 0 ? null : stocks.reduce((total, stock) => total + stock[of], 0)
  return {
    period,
    official: sum('official'),
    probationary: sum('probationary'),
    reported: stocks.length,
    expected: months.filter(({ expected, reported }) => expected || reported).length,
  }
}

/** The months that years are told by, oldest first: the last of each year before, and the asked one for its own. */
export function yearEnds(period: Period): Period[] {
  const last = `${yearOf(period)}-12`
  const before = Array.from({ length: YEARS_BACK }, (_, index) => addMonths(last, 12 * (index - YEARS_BACK)))
  return [...before, period]
}

/** Two years are told by the months of the last one, and better. */
const LEAST_YEARS = 3

/**
 * The years from the first one with figures on, one without any in between kept as a gap: no other month takes its
 * place. Empty where it would be two of them, or figures of one alone.
 */
export function yearsOf(ends: readonly StockPoint[]): readonly StockPoint[] {
  const years = ends.slice(ends.findIndex(isKnown))
  return years.length < LEAST_YEARS || years.filter(isKnown).length < 2 ? [] : years
}

/** Whether any of its members is told. */
export function isKnown({ official }: StockPoint): boolean {
  return official !== null
}

/** Whether some branches are not in it, but others are. */
export function isPartly(point: StockPoint): boolean {
  return isKnown(point) && point.reported < point.expected
}

/**
 * From the first to the last of those that are wholly reported, and by how many members they differ; null without two of
 * them. A branch that is not in a total has not left: what is told of a part is held against nothing.
 */
export function changeOver(
  points: readonly StockPoint[],
): { readonly from: Period; readonly to: Period; readonly by: number } | null {
  const whole = points.flatMap(({ period, official, probationary, reported, expected }) =>
    official === null || probationary === null || reported < expected
      ? []
      : [{ period, total: official + probationary }],
  )
  const first = whole[0]
  const last = whole.at(-1)
  if (first === undefined || last === undefined || first === last) return null
  return { from: first.period, to: last.period, by: last.total - first.total }
}
