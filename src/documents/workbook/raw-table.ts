import type { Cell } from 'write-excel-file/node'
import type { Indicator } from '../../domain/form.ts'
import type { MonthPack } from '../../domain/month-pack.ts'
import type { PicturedMonth } from '../../domain/month-pictures.ts'
import { unrestricted } from '../../domain/restricted.ts'
import { figureText } from '../../i18n/figure-text.ts'
import type { Translate } from '../../i18n/translate.ts'
import { monthsOf } from './branch-rows.ts'
import { absent, figureCell, head, month, type Table, words } from './cells.ts'
import { unfiledText } from './filed-text.ts'

const heads = ['period', 'code', 'branch', 'section', 'indicatorCode', 'indicator', 'state', 'value'] as const

/** Every figure of the month in a row of its own, for whoever counts on with it. */
export function rawTable(pack: MonthPack, t: Translate): Table {
  const { form, summary, small } = pack
  const { indicators: shown } = small === 'each' ? form : unrestricted(form)
  const rows = monthsOf(pack).flatMap((one) =>
    shown.map((indicator): Cell[] => {
      const figure = one.month.figures[indicator.code]
      return [
        month(summary.period),
        words(one.month.code),
        words(one.month.name),
        words(sectionOf(indicator, pack)),
        words(indicator.code),
        words(indicator.label),
        words(stateOf(one, indicator, t)),
        figure?.state === 'given' ? figureCell(indicator, figure, t) : absent(''),
      ]
    }),
  )
  return {
    name: t('sheet.raw'),
    rows: [heads.map((name) => head(t(`rawHead.${name}`))), ...rows],
    stickyColumns: 0,
    below: 0,
  }
}

/** Whether there is a figure, and otherwise why not, in the words of the other sheets. */
function stateOf(one: PicturedMonth, indicator: Indicator, t: Translate): string {
  if (!one.month.reported) return unfiledText(one, t)
  const figure = one.month.figures[indicator.code]
  return figure?.state === 'given' ? t('sheet.has') : figureText(indicator, figure, t)
}

function sectionOf({ section }: Indicator, { form }: MonthPack): string {
  return form.sections[section] ?? section
}
