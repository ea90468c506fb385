import { indicatorOf } from '../../domain/form-index.ts'
import type { MonthPack } from '../../domain/month-pack.ts'
import type { PicturedMonth } from '../../domain/month-pictures.ts'
import { figureText } from '../../i18n/figure-text.ts'
import { writeCount } from '../../i18n/format.ts'
import { totalOf } from '../../i18n/totals-text.ts'
import type { Translate } from '../../i18n/translate.ts'
import { type Appendix, appendixTitle, note, totalName } from './appendix.ts'
import { figuresTable } from './figures-table.ts'

const codes = [
  'meeting_date',
  'meeting_attended_count',
  'meeting_absent_unexcused_count',
  'meeting_quality_score',
]

/** The meetings of the month by branch; a total that is made of fewer branches than the row says has a note. */
export function meetingsAppendix(pack: MonthPack, months: readonly PicturedMonth[], t: Translate): Appendix {
  const { totals, reported } = pack.summary
  const indicators = codes.flatMap((code) => indicatorOf(pack.form, code) ?? [])
  const rows = months.map(({ month }, index) => [
    String(index + 1),
    month.name,
    ...indicators.map((indicator) =>
      month.reported ? figureText(indicator, month.figures[indicator.code], t) : t('sheet.missing'),
    ),
  ])
  const notes = indicators.flatMap(({ code, label: column }) => {
    const total = totalOf(totals, code)
    if (total === undefined || total.reported === reported) return []
    return [note(t('appendix.basis', { column, reported: total.reported, expected: total.expected }))]
  })
  return {
    title: appendixTitle(t('appendix.meetings'), pack, t),
    table: figuresTable(
      [t('reportColumn.number'), t('reportColumn.branch'), ...indicators.map(({ label }) => label)],
      rows,
      [
        '',
        totalName(pack, t),
        ...indicators.map(({ code }) => writeCount(totalOf(totals, code)?.value ?? null)),
      ],
    ),
    notes,
  }
}
