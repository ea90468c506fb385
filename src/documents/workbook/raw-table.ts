import type { Cell } from 'write-excel-file/node'
import type { Indicator } from '../../domain/form.ts'
import type { MonthPack } from '../../domain/month-pack.ts'
import { unrestricted } from '../../domain/restricted.ts'
import { writeMonth } from '../../i18n/format.ts'
import type { Translate } from '../../i18n/translate.ts'
import { monthsOf } from './branch-rows.ts'
import { absent, figureCell, head, type Table, words } from './cells.ts'

const heads = ['period', 'code', 'branch', 'section', 'indicatorCode', 'indicator', 'state', 'value'] as const

/** Every figure of the month in a row of its own, for whoever counts on with it. */
export function rawTable(pack: MonthPack, t: Translate): Table {
  const { form, summary, small } = pack
  const { indicators: shown } = small === 'each' ? form : unrestricted(form)
  const rows = monthsOf(pack).flatMap(({ month }) =>
    shown.map((indicator): Cell[] => {
      const figure = month.figures[indicator.code]
      const state = month.reported ? (figure?.state ?? 'unanswered') : 'missing'
      return [
        words(writeMonth(summary.period)),
        words(month.code),
        words(month.name),
        words(sectionOf(indicator, pack)),
        words(indicator.code),
        words(indicator.label),
        words(t(`rawState.${state}`)),
        figure?.state === 'given' ? figureCell(indicator, figure, t) : absent(''),
      ]
    }),
  )
  return {
    name: t('sheet.raw'),
    rows: [heads.map((name) => head(t(`rawHead.${name}`))), ...rows],
    stickyColumns: 0,
    widths: [10, 14, 24, 28, 28, 30, 16, 20],
  }
}

function sectionOf({ section }: Indicator, { form }: MonthPack): string {
  return form.sections[section] ?? section
}
