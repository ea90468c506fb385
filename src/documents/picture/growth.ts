import { monthOf, yearOf } from '../../domain/period.ts'
import type { PictureOf } from '../../domain/picture.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { Drawing } from './chart.ts'
import { stockBars } from './stock-bars.ts'

/** The members over months and years, official and probationary. A month not wholly reported is pale and says so. */
export function growthDrawing({ points, committee }: PictureOf<'growth'>, t: Translate): Drawing {
  const whole = points.every(({ reported, expected }) => reported === expected)
  return {
    title: t('picture.growth'),
    subtitle: whole ? committee : `${committee} · ${t('picture.partly')}`,
    height: 760,
    option: stockBars(
      points.map((point) => ({
        ...point,
        name: `${monthOf(point.period)}/${yearOf(point.period)}`,
        pale: point.reported < point.expected,
      })),
      t,
    ),
  }
}
