import { countOf, type Figures } from '../../domain/figure.ts'
import type { MonthPack } from '../../domain/month-pack.ts'
import type { PicturedMonth } from '../../domain/month-pictures.ts'
import { additions, reductions } from '../../domain/stocks.ts'
import { writeNumber } from '../../i18n/format.ts'
import type { Translate } from '../../i18n/translate.ts'
import { type Appendix, appendixTitle, note, totalName } from './appendix.ts'
import { figuresTable } from './figures-table.ts'

type Counts = readonly (number | undefined)[]

const columns = ['before', 'increase', 'decrease', 'after', 'official', 'probationary'] as const

/**
 * The members by branch: A the stock before, B what adds, C what takes away, D the stock after. A column that a branch
 * has no figure in has no total, and a note says whose is missing: 0 would be a figure.
 */
export function membersAppendix(pack: MonthPack, months: readonly PicturedMonth[], t: Translate): Appendix {
  const heads = columns.map((column) => t(`reportColumn.${column}`))
  const reported = months.filter(({ month }) => month.reported)
  const sums = columns.map((_, column) => sum(reported.map((month) => countsOf(month)[column])))
  const notes = columns.flatMap((_, column) => {
    const without = reported.filter((month) => countsOf(month)[column] === undefined)
    const list = without.map(({ month }) => month.name).join(', ')
    return list === '' ? [] : [note(t('appendix.noTotal', { column: heads[column] ?? '', list }))]
  })
  const rows = months.map((one, index) => [
    String(index + 1),
    one.month.reported ? one.month.name : `${one.month.name} (${t('sheet.missing')})`,
    ...countsOf(one).map(written),
  ])
  return {
    title: appendixTitle(t('appendix.members'), pack, t),
    table: figuresTable([t('reportColumn.number'), t('reportColumn.branch'), ...heads], rows, [
      '',
      totalName(pack, t),
      ...sums.map(written),
    ]),
    notes,
  }
}

function countsOf({ month: { reported, figures, previous } }: PicturedMonth): Counts {
  const before = countOf(previous, 'member_total')
  if (!reported) return [before, ...columns.slice(1).map(() => undefined)]
  return [
    before,
    sumOf(figures, additions),
    sumOf(figures, reductions),
    countOf(figures, 'member_total'),
    countOf(figures, 'member_official'),
    countOf(figures, 'member_probationary'),
  ]
}

function written(value: number | undefined): string {
  return value === undefined ? '–' : writeNumber(value)
}

function sumOf(figures: Figures, codes: readonly string[]): number | undefined {
  return sum(codes.map((code) => countOf(figures, code)))
}

/** Undefined where one of them is not given, or there is none: nothing missing counts as 0. */
function sum(counts: Counts): number | undefined {
  if (counts.length === 0 || counts.includes(undefined)) return undefined
  return counts.reduce<number>((total, count) => total + (count ?? 0), 0)
}
