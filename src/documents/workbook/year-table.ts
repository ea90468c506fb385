import type { SheetData } from 'write-excel-file/node'
import type { MonthPack } from '../../domain/month-pack.ts'
import { seesSum, unrestricted } from '../../domain/restricted.ts'
import { totalsOf } from '../../domain/totals.ts'
import { writeMonth } from '../../i18n/format.ts'
import { totalOf } from '../../i18n/totals-text.ts'
import type { Translate } from '../../i18n/translate.ts'
import { absent, head, number, type Table, words } from './cells.ts'

/** The commune's totals over the twelve months, with what each month is made of in the first rows. */
export function yearTable({ year, form, small }: MonthPack, t: Translate): Table {
  const months = [...year].map(([period, known]) => {
    const expected = known.filter((one) => one.expected).map(({ month }) => month)
    const reported = expected.filter((month) => month.reported).length
    const shown = seesSum(small, reported) ? form : unrestricted(form)
    return { period, expected: expected.length, reported, totals: totalsOf(shown, expected) }
  })
  const counted = form.indicators.filter(({ type }) => type === 'int')
  const rows: SheetData = [
    [head(t('sheet.indicator')), ...months.map(({ period }) => head(writeMonth(period)))],
    [words(t('sheet.expected')), ...months.map(({ expected }) => number(expected))],
    [words(t('sheet.reported')), ...months.map(({ reported }) => number(reported))],
    ...counted.map(({ code, label }) => [
      words(label),
      ...months.map(({ totals }) => {
        const total = totalOf(totals, code)
        if (total === undefined) return absent(t('sheet.untold'))
        return total.value === null ? absent(t('sheet.none')) : number(total.value)
      }),
    ]),
  ]
  return { name: t('sheet.year'), rows, stickyColumns: 1, widths: [36, ...months.map(() => 10)] }
}
