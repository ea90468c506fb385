import type { Committee } from './committee.ts'
import type { Code } from './figure.ts'
import type { Form } from './form.ts'
import type { Period } from './period.ts'
import type { Periods } from './span.ts'
import type { BranchMonth, Total } from './summary.ts'
import { yearToDateOf } from './totals.ts'

/** Several months of a committee, computed and never asked: the stocks of the last one, the flows of all of them. */
export type SpanSummary = {
  readonly committee: Committee
  readonly periods: Periods
  readonly labels: Readonly<Record<Code, string>>
  /** The names of the branches by their codes, as they are in the last month that has them. */
  readonly names: Readonly<Record<string, string>>
  /** The indicators so small that they may point at a person. */
  readonly restricted: readonly Code[]
  readonly demo: boolean
} & SpanFigures

export type SpanFigures = {
  /** A stock is that of the last month; a flow is summed, its `reported` and `expected` count branch-months. */
  readonly totals: readonly Total[]
  /** How many branches have reported any of the months: what is told as a sum is a sum of so many. */
  readonly reporters: number
  /** The months that something is missing of, in their order. */
  readonly gaps: readonly SpanGap[]
}

/** A month of which reports are missing: `names` those of the branches; of none expected, nothing can be known. */
type SpanGap = {
  readonly period: Period
  readonly names: readonly string[]
  readonly reported: number
  readonly expected: number
}

/** The figures of successive months; `months` holds the branches expected in each. */
export function spanFiguresOf(
  form: Form,
  periods: Periods,
  months: readonly (readonly BranchMonth[])[],
): SpanFigures {
  const reports = months.flat().filter(({ reported }) => reported)
  return {
    totals: yearToDateOf(form, months),
    reporters: new Set(reports.map(({ code }) => code)).size,
    gaps: periods.map((period, at) => gapIn(period, months[at] ?? [])).filter(isGap),
  }
}

function gapIn(period: Period, month: readonly BranchMonth[]): SpanGap {
  const missing = month.filter(({ reported }) => !reported)
  return {
    period,
    names: missing.map(({ name }) => name),
    reported: month.length - missing.length,
    expected: month.length,
  }
}

const isGap = ({ reported, expected }: SpanGap): boolean => expected === 0 || reported < expected
