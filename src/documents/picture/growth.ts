import { monthOf, yearOf } from '../../domain/period.ts'
import type { PictureOf, StockPoint } from '../../domain/picture.ts'
import { isKnown, isPartly } from '../../domain/stock-points.ts'
import { growthTitle } from '../../i18n/growth-text.ts'
import { scopeLines } from '../../i18n/scope-text.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { Drawing } from './chart.ts'
import { headroom } from './headroom.ts'
import { monthsAxis } from './months-axis.ts'
import { stockBars } from './stock-bars.ts'

/**
 * The members over years or months, official and probationary. One not wholly reported is pale and says so; one of
 * which nothing is known has no bar, and says that.
 */
export function growthDrawing(picture: PictureOf<'growth'>, t: Translate): Drawing {
  const { by, points } = picture
  const partly = t(by === 'year' ? 'picture.partlyYears' : 'picture.partly')
  const names = by === 'year' ? points.map((point) => yearName(point, t)) : monthNames(points, t)
  const words = {
    title: growthTitle(by, t),
    subtitle: [...scopeLines(picture, t), ...(points.some(isPartly) ? [partly] : [])].join('\n'),
  }
  const bars = points.map((point, index) => ({ ...point, name: names[index] ?? '', pale: isPartly(point) }))
  const top = headroom(words)
  return { ...words, height: top + 600, option: stockBars(bars, top, t) }
}

/** The months, and below them what is known of none. */
function monthNames(points: readonly StockPoint[], t: Translate): string[] {
  return monthsAxis(points.map(({ period }) => period)).map(({ month, year }, index) => {
    const point = points[index]
    return [month, year, point === undefined || isKnown(point) ? '' : t('picture.unknown')].join('\n')
  })
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
