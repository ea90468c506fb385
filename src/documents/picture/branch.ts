import { monthOf } from '../../domain/period.ts'
import type { PictureOf } from '../../domain/picture.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { Drawing } from './chart.ts'
import { stockBars } from './stock-bars.ts'

/** A branch's own year: its members month by month, and how its months were filed and attended, below the months. */
export function branchDrawing({ branch, points }: PictureOf<'branch'>, t: Translate): Drawing {
  const bars = points.map((point) => ({ ...point, name: monthName(point, t), pale: false }))
  return {
    title: t('picture.branch', { branch }),
    subtitle: t('picture.branchNote'),
    height: 820,
    option: stockBars(bars, t),
  }
}

function monthName(point: PictureOf<'branch'>['points'][number], t: Translate): string {
  const { period, attended, base, filing } = point
  const rate =
    attended === null || base === null || base === 0 ? '' : `${Math.round((attended * 100) / base)}%`
  return [`T${monthOf(period)}`, rate, filing === 'notExpected' ? '' : t(`filedShort.${filing}`)].join('\n')
}
