import type { Cell, SheetData } from 'write-excel-file/node'
import type { Indicator } from '../../domain/form.ts'
import type { MonthPack } from '../../domain/month-pack.ts'
import type { PicturedMonth } from '../../domain/month-pictures.ts'
import type { Translate } from '../../i18n/translate.ts'
import { absent, figureCell, head, type Table, words } from './cells.ts'
import { filedText, unfiledText } from './filed-text.ts'
import { totalRows } from './total-rows.ts'

/** The branches of the month with some of the form's indicators, a row each, and their totals below. */
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
  const totals = totalRows(pack, indicators, t)
  const rows: SheetData = [
    heads.map(head),
    ...months.map((one) => [
      ...nameCells(one, t),
      ...indicators.map((indicator) => cellOf(one, indicator, pack, t)),
    ]),
    ...totals,
  ]
  return { name, rows, stickyColumns: 1, below: totals.length }
}

/** The branches of the month itself, those that are expected or reported. */
export function monthsOf({ year, summary }: MonthPack): readonly PicturedMonth[] {
  return (year.get(summary.period) ?? []).filter(({ expected, month }) => expected || month.reported)
}

function nameCells(one: PicturedMonth, t: Translate): Cell[] {
  const { month } = one
  return [words(month.name), words(t(`kind.${month.kind}`)), words(filedText(one, t))]
}

function cellOf(one: PicturedMonth, indicator: Indicator, pack: MonthPack, t: Translate): Cell {
  const { month } = one
  if (!month.reported) return absent(unfiledText(one, t))
  if (pack.small !== 'each' && indicator.restricted === true) {
    return absent(t(pack.summary.part ? 'sheet.untold' : 'sheet.hidden'))
  }
  return figureCell(indicator, month.figures[indicator.code], t)
}
