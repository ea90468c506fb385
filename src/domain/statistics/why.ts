import type { Found, Said } from '../answered.ts'
import { indicatorOf } from '../form-index.ts'
import { addMonths, monthOf, type Period, periodsFrom } from '../period.ts'
import { monthSpan } from '../question.ts'
import type { Asked } from './asked.ts'
import { labelOf, partCodes, partsOf, unitIn } from './figures.ts'
import { cameFrom } from './movements.ts'
import { seesFigure } from './rights.ts'
import { gapsOf, said } from './said.ts'
import { sumOver } from './sums.ts'

/** How many months back another way to the same number is looked for. */
export const WHY_MONTHS = 36

/**
 * Where a number comes from: which figure it is, what it is made of, and how it came from the month before. A number
 * that no figure of the month has is explained by nothing.
 */
export function why(asked: Asked, code: string): Found {
  const { question } = asked
  const numbers =
    question.numbers.length > 0
      ? question.numbers
      : [sumOver(asked, code, question.scope, question.span).value]
  const found = numbers.map((number) => ({
    number,
    of: number === null ? undefined : figureWith(asked, code, number),
  }))
  const lines = found.flatMap(({ number, of }) =>
    number === null ? [] : of === undefined ? notFound(asked, code, number) : explained(asked, of, number),
  )
  const [first] = found
  const own = first?.of ?? code
  const sum = sumOver(asked, own, question.scope, question.span)
  return {
    value: first?.of === undefined ? null : first.number,
    rows: null,
    unit: unitIn(asked, own),
    basis: sum.basis,
    lines: [...lines, ...gapsOf(sum, question.span)],
  }
}

/** The figure that has the number: the one asked about first, then stocks, then the rest. */
function figureWith(asked: Asked, code: string, number: number): string | undefined {
  const { form } = asked.evidence
  const { scope, span } = asked.question
  const order = ['stock', 'flow', 'state']
  const counts = form.indicators
    .filter(({ type }) => type === 'int')
    .toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
    .map((indicator) => indicator.code)
  return [code, ...counts]
    .filter((one) => seesFigure(asked, one))
    .find((one) => sumOver(asked, one, scope, span).value === number)
}

function notFound(asked: Asked, code: string, number: number): Said[] {
  const { scope, span } = asked.question
  const { value } = sumOver(asked, code, scope, span)
  const other = anotherWay(asked, number)
  const label = labelOf(asked, code)
  return [
    ...(value === null
      ? [said('ask.notFound', { number })]
      : [said('ask.notFoundBut', { number, label, value })]),
    ...other,
  ]
}

function explained(asked: Asked, code: string, number: number): Said[] {
  const { form } = asked.evidence
  const { scope, span } = asked.question
  const total = Object.keys(form.derived).find(
    (one) => partCodes(asked, one).includes(code) && indicatorOf(form, one)?.kind === 'stock',
  )
  const whole = total === undefined ? null : sumOver(asked, total, scope, span).value
  const flow = indicatorOf(form, code)?.kind === 'flow'
  return [
    said('ask.whyIs', { number, label: labelOf(asked, code) }),
    ...(total === undefined || whole === null || whole === number
      ? []
      : [said('ask.whyNotTotal', { label: labelOf(asked, total), value: whole })]),
    ...partsOf(asked, code, number),
    ...(flow ? byBranch(asked, code) : cameFrom(asked, code)),
    ...(whole === null || whole === number ? [] : anotherWay(asked, number)),
  ]
}

/** A flow by the branches in which it happened; never of what may point at a person. */
function byBranch(asked: Asked, code: string): Said[] {
  if (indicatorOf(asked.evidence.form, code)?.restricted === true) return []
  const { counts } = sumOver(asked, code, asked.question.scope, asked.question.span)
  const list = counts.flatMap(({ name, partial }) =>
    partial === null || partial === 0 ? [] : [{ name, value: partial }],
  )
  return list.length < 2 ? [] : [said('ask.byBranch', { list })]
}

/**
 * The same number made another way: members at the end of an earlier year and those admitted since, which leaves out
 * whoever went. Told only where every month of it is known.
 */
function anotherWay(asked: Asked, number: number): Said[] {
  const { form } = asked.evidence
  const { scope, span } = asked.question
  if (indicatorOf(form, 'member_total') === undefined || indicatorOf(form, 'admitted_count') === undefined)
    return []
  for (const end of yearEnds(span.to)) {
    const before = sumOver(asked, 'member_total', scope, monthSpan(end))
    const admitted = sumOver(asked, 'admitted_count', scope, {
      from: addMonths(end, 1),
      to: span.to,
      asked: span.to,
    })
    if (before.value === null || admitted.value === null) continue
    if (before.missing.length + admitted.missing.length + admitted.emptyMonths.length > 0) continue
    if (before.value + admitted.value === number)
      return [
        said('ask.anotherWay', {
          number,
          before: before.value,
          span: monthSpan(end),
          admitted: admitted.value,
        }),
      ]
  }
  return []
}

function yearEnds(period: Period): Period[] {
  return periodsFrom(addMonths(period, -WHY_MONTHS), addMonths(period, -1))
    .filter((month) => monthOf(month) === 12)
    .toReversed()
}
