import type { SheetData } from 'write-excel-file/node'
import type { MonthPack } from '../../domain/month-pack.ts'
import { seesSum, unrestricted } from '../../domain/restricted.ts'
import { totalsOf } from '../../domain/totals.ts'
import { writeMonth } from '../../i18n/format.ts'
import { totalOf } from '../../i18n/totals-text.ts'
import type { Translate } from '../../i18n/translate.ts'
import { absent, head, number, type Table, words } from './cells.ts'

/**
 * The totals over the twelve months, with what each month is made of in the first rows; and below, how many branches
 * each single total is made of.
 */
export function yearTable({ year, form, small }: MonthPack, t: Translate): Table {
  const months = [...year].map(([period, known]) => {
    const expected = known.filter((one) => one.expected).map(({ month }) => month)
    const reported = expected.filter((month) => month.reported).length
    const shown = seesSum(small, reported) ? form : unrestricted(form)
    return { period, expected: expected.length, reported, totals: totalsOf(shown, expected) }
  })
  const counted = form.indicators.filter(({ type }) => type === 'int')
  const totalRow = (code: string, label: string, of: 'value' | 'reported') => [
    words(label),
    ...months.map(({ totals }) => {
      const total = totalOf(totals, code)
      if (total === undefined) return absent(t('sheet.untold'))
      return total.value === null ? absent(t('sheet.none')) : number(total[of])
    }),
  ]
  const periods = months.map(({ period }) => head(writeMonth(period)))
  const made = counted.map(({ code, label }) => totalRow(code, label, 'reported'))
  const rows: SheetData = [
    [head(t('sheet.indicator')), ...periods],
    [words(t('sheet.expected')), ...months.map(({ expected }) => number(expected))],
    [words(t('sheet.reported')), ...months.map(({ reported }) => number(reported))],
    ...counted.map(({ code, label }) => totalRow(code, label, 'value')),
    [head(t('sheet.given')), ...periods],
    ...made,
  ]
  return { name: t('sheet.year'), rows, stickyColumns: 1, below: made.length + 1 }
}
