import type { PicturedMonths } from './month-pictures.ts'
import type { PictureOf, StockPoint } from './picture.ts'
import { isKnown, stockPointOf } from './stock-points.ts'

/** The members over the years, or over the months where `years` is empty; null where nobody reported them in these. */
export function growthOf(
  years: readonly StockPoint[],
  months: PicturedMonths,
): Pick<PictureOf<'growth'>, 'by' | 'points'> | null {
  if (years.length > 0) return { by: 'year', points: years }
  const points = [...months].map(([period, known]) => {
    const stocks = known.map(({ expected, month }) => ({ ...month, expected }))
    return stockPointOf(period, stocks)
  })
  return points.some(isKnown) ? { by: 'month', points } : null
}
