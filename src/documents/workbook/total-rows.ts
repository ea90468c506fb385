import type { Cell } from 'write-excel-file/node'
import type { Indicator } from '../../domain/form.ts'
import type { MonthPack } from '../../domain/month-pack.ts'
import { totalOf } from '../../i18n/totals-text.ts'
import type { Translate } from '../../i18n/translate.ts'
import { absent, label, number, words } from './cells.ts'

/** The totals of the branches, and below each how many of them it is made of: not all have every figure. */
export function totalRows({ summary }: MonthPack, indicators: readonly Indicator[], t: Translate): Cell[][] {
  const { reported, expected, totals, part } = summary
  const told = indicators.map(({ code, restricted }) => ({
    total: totalOf(totals, code),
    hidden: restricted === true,
  }))
  const cells = (of: 'value' | 'reported'): Cell[] =>
    told.map(({ total, hidden }) =>
      total === undefined && hidden ? absent(t('sheet.untold')) : number(total?.[of] ?? null),
    )
  return [
    [
      label(t(part ? 'scope.total' : 'sheet.total')),
      words(''),
      words(t('sheet.basis', { reported, expected })),
      ...cells('value'),
    ],
    [label(t('sheet.given')), words(''), words(''), ...cells('reported')],
  ]
}
