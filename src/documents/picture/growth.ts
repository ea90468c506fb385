import { monthOf, yearOf } from '../../domain/period.ts'
import type { PictureOf, StockPoint } from '../../domain/picture.ts'
import { isKnown, isPartly } from '../../domain/stock-points.ts'
import { writeMonth } from '../../i18n/format.ts'
import { growthTitle } from '../../i18n/growth-text.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { Drawing } from './chart.ts'
import { stockBars } from './stock-bars.ts'

/**
 * The members over years or months, official and probationary. One not wholly reported is pale and says so; a year of
 * which nothing is known has no bar, and says that.
 */
export function growthDrawing({ by, points, committee }: PictureOf<'growth'>, t: Translate): Drawing {
  const partly = by === 'year' ? 'picture.partlyYears' : 'picture.partly'
  const nameOf = by === 'year' ? yearName : ({ period }: StockPoint) => writeMonth(period)
  return {
    title: growthTitle(by, t),
    subtitle: points.some(isPartly) ? `${committee} · ${t(partly)}` : committee,
    height: by === 'year' ? 820 : 760,
    option: stockBars(
      points.map((point) => ({ ...point, name: nameOf(point, t), pale: isPartly(point) })),
      t,
    ),
  }
}

/** The year, and below it the month where that is not its last, and how many branches are in it where not all are. */
function yearName(point: StockPoint, t: Translate): string {
  const { period, reported, expected } = point
  return [
    String(yearOf(period)),
    ...(monthOf(period) === 12 ? [] : [t('picture.untilMonth', { number: monthOf(period) })]),
    ...(isKnown(point) ? [] : [t('picture.unknown')]),
    ...(isPartly(point) ? [`${reported}/${expected}`] : []),
  ].join('\n')
}
