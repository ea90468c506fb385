import type { PictureOf } from '../../domain/picture.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { Drawing } from './chart.ts'
import { headroom } from './headroom.ts'
import { monthsAxis } from './months-axis.ts'
import { stockBars } from './stock-bars.ts'

/** A branch's own year: its members month by month, and how its months were filed and attended, below the months. */
export function branchDrawing({ branch, points }: PictureOf<'branch'>, t: Translate): Drawing {
  const months = monthsAxis(points.map(({ period }) => period))
  const bars = points.map((point, index) => {
    const { month, year } = months[index] ?? { month: '', year: '' }
    return { ...point, name: [month, ...filedOf(point, t), year].join('\n'), pale: false }
  })
  const words = { title: t('picture.branch', { branch }), subtitle: t('picture.branchNote') }
  const top = headroom(words)
  return { ...words, height: top + 640, option: stockBars(bars, top, t) }
}

/** The share that attended, and when the month was filed; empty where neither is known. */
function filedOf(point: PictureOf<'branch'>['points'][number], t: Translate): string[] {
  const { attended, base, filing } = point
  const rate =
    attended === null || base === null || base === 0 ? '' : `${Math.round((attended * 100) / base)}%`
  return [rate, filing === 'notExpected' ? '' : t(`filedShort.${filing}`)]
}
