import type { Found } from '../answered.ts'
import { indicatorOf } from '../form-index.ts'
import { monthSpan, monthsOf } from '../question.ts'
import type { Asked } from './asked.ts'
import { unitIn } from './figures.ts'
import { gapsOf } from './said.ts'
import { sumOver } from './sums.ts'

/** A figure month by month, and the whole where months may be added; what a month lacks is named with the month. */
export function monthly(asked: Asked, code: string): Found {
  const { scope, span } = asked.question
  const months = monthsOf(span).map((period) => ({
    span: monthSpan(period),
    sum: sumOver(asked, code, scope, monthSpan(period)),
  }))
  const total = (part: 'reported' | 'expected' | 'unapproved'): number =>
    months.reduce((sum, month) => sum + month.sum.basis[part], 0)
  const whole = sumOver(asked, code, scope, span)
  const summed = indicatorOf(asked.evidence.form, code)?.kind === 'flow'
  return {
    value: summed ? whole.value : null,
    rows: months.map((month) => ({ name: '', value: month.sum.value, span: month.span })),
    unit: unitIn(asked, code),
    basis: {
      reported: total('reported'),
      expected: total('expected'),
      unapproved: total('unapproved'),
      unit: months.length > 1 ? 'reports' : 'branches',
    },
    lines: gapsOf(
      {
        ...whole,
        emptyMonths: months.flatMap(({ sum }) => sum.emptyMonths),
        missing: months.flatMap(({ sum }) => sum.missing),
      },
      span,
    ),
  }
}
