import type { Paragraph, Table } from 'docx'
import { countOf, type Figures } from '../../domain/figure.ts'
import { indicatorOf } from '../../domain/form-index.ts'
import type { MonthPack } from '../../domain/month-pack.ts'
import type { PicturedMonth } from '../../domain/month-pictures.ts'
import { additions, reductions } from '../../domain/stocks.ts'
import { figureText } from '../../i18n/figure-text.ts'
import { writeCount, writeNumber } from '../../i18n/format.ts'
import { totalOf } from '../../i18n/totals-text.ts'
import type { Translate } from '../../i18n/translate.ts'
import { figuresTable } from './figures-table.ts'
import { centred } from './style.ts'

/** An appendix on a page of its own. */
export type Appendix = { readonly title: readonly Paragraph[]; readonly table: Table }

/** The members by branch: A the stock before, B what adds, C what takes away, D the stock after. */
export function membersAppendix(pack: MonthPack, months: readonly PicturedMonth[], t: Translate): Appendix {
  const heads = ['number', 'branch', 'before', 'increase', 'decrease', 'after', 'official', 'probationary']
  return appendix('members', heads, months, memberCells, pack, t)
}

function memberCells({ month: { reported, figures, previous } }: PicturedMonth): (number | undefined)[] {
  return [
    countOf(previous, 'member_total'),
    ...(reported
      ? [
          sumOf(figures, additions),
          sumOf(figures, reductions),
          countOf(figures, 'member_total'),
          countOf(figures, 'member_official'),
          countOf(figures, 'member_probationary'),
        ]
      : Array.from({ length: 5 }, () => undefined)),
  ]
}

/** The meetings of the month by branch. */
export function meetingsAppendix(pack: MonthPack, months: readonly PicturedMonth[], t: Translate): Appendix {
  const codes = [
    'meeting_date',
    'meeting_attended_count',
    'meeting_absent_unexcused_count',
    'meeting_quality_score',
  ]
  const indicators = codes.flatMap((code) => indicatorOf(pack.form, code) ?? [])
  const rows = months.map(({ month }, index) => [
    String(index + 1),
    month.name,
    ...indicators.map((indicator) =>
      month.reported ? figureText(indicator, month.figures[indicator.code], t) : t('sheet.missing'),
    ),
  ])
  const heads = [t('reportColumn.number'), t('reportColumn.branch'), ...indicators.map(({ label }) => label)]
  const { reported, expected } = pack.summary
  const total = [
    '',
    t('sheet.basis', { reported, expected }),
    ...indicators.map(({ code }) => totalText(pack, code)),
  ]
  return { title: titled('meetings', pack, t), table: figuresTable(heads, rows, total) }
}

function appendix(
  name: string,
  heads: readonly string[],
  months: readonly PicturedMonth[],
  cells: (month: PicturedMonth) => readonly (number | undefined)[],
  pack: MonthPack,
  t: Translate,
): Appendix {
  const rows = months.map((month, index) => [
    String(index + 1),
    month.month.reported ? month.month.name : `${month.month.name} (${t('sheet.missing')})`,
    ...cells(month).map(written),
  ])
  const reported = months.filter(({ month }) => month.reported)
  const sums = heads.slice(2).map((_, column) => {
    const values = reported.map((month) => cells(month)[column])
    return values.includes(undefined)
      ? undefined
      : values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
  })
  const { summary } = pack
  const basis = t('sheet.basis', { reported: summary.reported, expected: summary.expected })
  return {
    title: titled(name, pack, t),
    table: figuresTable(
      heads.map((head) => t(`reportColumn.${head}`)),
      rows,
      ['', `${t('sheet.total')} (${basis})`, ...sums.map(written)],
    ),
  }
}

function written(value: number | undefined): string {
  return value === undefined ? '–' : writeNumber(value)
}

function titled(name: string, { summary }: MonthPack, t: Translate): Paragraph[] {
  return [
    centred(t(`appendix.${name}`), 14, { bold: true }),
    centred(t('document.appendixOf', { month: summary.period }), 14, { italics: true }),
  ]
}

function totalText({ summary }: MonthPack, code: string): string {
  return writeCount(totalOf(summary.totals, code)?.value ?? null)
}

/** Undefined where one of them is not given: nothing missing counts as 0. */
function sumOf(figures: Figures, codes: readonly string[]): number | undefined {
  const counts = codes.map((code) => countOf(figures, code))
  return counts.includes(undefined) ? undefined : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
}
