import type { Cell, SheetData } from 'write-excel-file/node'
import type { Indicator } from '../../domain/form.ts'
import type { MonthPack } from '../../domain/month-pack.ts'
import type { PicturedMonth } from '../../domain/month-pictures.ts'
import { totalOf } from '../../i18n/totals-text.ts'
import type { Translate } from '../../i18n/translate.ts'
import { absent, figureCell, head, number, type Table, words } from './cells.ts'

/** The branches of the month with some of the form's indicators, a row each, and the commune's totals below. */
export function branchTable(
  name: string,
  pack: MonthPack,
  indicators: readonly Indicator[],
  t: Translate,
): Table {
  const months = monthsOf(pack)
  const heads = [
    t('sheet.branch'),
    t('sheet.kind'),
    t('sheet.filed'),
    ...indicators.map(({ label }) => label),
  ]
  const rows: SheetData = [
    heads.map(head),
    ...months.map((one) => [
      ...nameCells(one, t),
      ...indicators.map((indicator) => cellOf(one, indicator, pack, t)),
    ]),
    totalRow(pack, indicators, t),
  ]
  return { name, rows, stickyColumns: 1, widths: [24, 12, 14, ...indicators.map(widthOf)] }
}

/** The branches of the month itself, those that are expected or reported. */
export function monthsOf({ year, summary }: MonthPack): readonly PicturedMonth[] {
  return (year.get(summary.period) ?? []).filter(({ expected, month }) => expected || month.reported)
}

/** How the month was filed, in words: pending approval is told from approved, missing from both. */
function filedText({ month }: PicturedMonth, t: Translate): string {
  if (!month.reported) return t('sheet.missing')
  if (month.late) return t(month.approved ? 'sheet.approvedLate' : 'sheet.submittedLate')
  return t(month.approved ? 'sheet.approved' : 'sheet.submitted')
}

function nameCells(one: PicturedMonth, t: Translate): Cell[] {
  const { month } = one
  return [words(month.name), words(t(`kind.${month.kind}`)), words(filedText(one, t))]
}

function cellOf({ month }: PicturedMonth, indicator: Indicator, { small }: MonthPack, t: Translate): Cell {
  if (!month.reported) return absent(t('sheet.missing'))
  if (small !== 'each' && indicator.restricted === true) return absent(t('sheet.hidden'))
  return figureCell(indicator, month.figures[indicator.code], t)
}

function totalRow({ summary }: MonthPack, indicators: readonly Indicator[], t: Translate): Cell[] {
  const { reported, expected } = summary
  const cells = indicators.map(({ code, restricted }) => {
    const total = totalOf(summary.totals, code)
    return total === undefined && restricted === true
      ? absent(t('sheet.untold'))
      : number(total?.value ?? null)
  })
  return [head(t('sheet.total')), words(''), words(t('sheet.basis', { reported, expected })), ...cells]
}

function widthOf({ type }: Indicator): number {
  return type === 'text' ? 60 : 14
}
