import type { Found, Listed, Said } from '../answered.ts'
import { countOf } from '../figure.ts'
import { indicatorOf } from '../form-index.ts'
import { addMonths } from '../period.ts'
import { type Limit, monthSpan, type Question } from '../question.ts'
import type { Asked } from './asked.ts'
import { branchesIn } from './evidence.ts'
import { labelIn } from './label.ts'
import { OVERDUE, overdueByCohort } from './overdue.ts'
import { isRestricted } from './rights.ts'
import { basisOver, gapsOf, rowOf, said } from './said.ts'
import { type BranchCount, type Sum, sumOver } from './sums.ts'
import { unitOf } from './unit.ts'

/** How many, over the scope and the months; beside all members, how many of them are which. */
export function howMany(asked: Asked, codes: readonly string[]): Found {
  const [code = '', ...others] = codes
  if (others.length > 0) return several(asked, codes)
  const { question } = asked
  const sum = sumOver(asked, code, question.scope, question.span)
  const { scope } = question
  const listed = scope.kind === 'branches' && scope.branches.length > 1
  return {
    value: sum.value,
    rows: listed ? sum.counts.map(rowOf) : null,
    unit: unitIn(asked, code),
    basis: sum.basis,
    lines: [
      ...partsOf(asked, code),
      ...gaps(asked, sum),
      ...ifSame(asked, code, sum),
      ...lastMonth(asked, code),
      ...(code === OVERDUE ? overdueByCohort(asked) : []),
    ],
  }
}

function several(asked: Asked, codes: readonly string[]): Found {
  const { scope, span } = asked.question
  const sums = codes.map((code) => ({ code, sum: sumOver(asked, code, scope, span) }))
  const [first] = sums
  const [unit = '', ...otherUnits] = new Set(codes.map((code) => unitIn(asked, code)))
  return {
    value: null,
    rows: sums.map(({ code, sum }) => ({ name: labelOf(asked, code), value: sum.value })),
    unit: otherUnits.length > 0 ? '' : unit,
    basis: basisOver(sums.map(({ sum }) => sum.basis)),
    lines: first === undefined ? [] : gaps(asked, first.sum),
  }
}

/** The figure of each branch, in the order of the committee. */
export function listed(asked: Asked, code: string): Found {
  const sum = sumOver(asked, code, asked.question.scope, asked.question.span)
  return {
    value: sum.value,
    rows: sum.counts.map(rowOf),
    unit: unitIn(asked, code),
    basis: sum.basis,
    lines: gaps(asked, { ...sum, missing: [] }),
  }
}

/** The branches that have it, have it not, or keep within a limit; those whose figure is missing are named apart. */
export function having(asked: Asked, code: string): Found {
  const { question } = asked
  const sum = sumOver(asked, code, question.scope, question.span)
  const fits = fitting(question)
  const rows = sum.counts.filter(({ value, partial }) =>
    value !== null ? fits(value) : partial !== null && isSure(question) && partial > 0,
  )
  const unknown = sum.counts.filter(
    (count) => count.value === null && !rows.includes(count) && count.state !== 'notApplicable',
  )
  return {
    value: question.ask === 'count' ? rows.length : null,
    rows: rows.map((count) => rowOf({ ...count, value: count.value ?? count.partial })),
    unit: question.ask === 'count' ? '' : unitIn(asked, code),
    basis: sum.basis,
    lines: unknownLine(unknown),
  }
}

/** Months that are missing can only add to what has been: who has some has some. */
function isSure({ negative, limit }: Question): boolean {
  return !negative && limit === null
}

function fitting({ negative, limit }: Question): (value: number) => boolean {
  if (limit === null) return (value) => (negative ? value === 0 : value > 0)
  return (value) => within(value, limit) !== negative
}

function within(value: number, { is, number }: Limit): boolean {
  switch (is) {
    case 'below':
      return value < number
    case 'atMost':
      return value <= number
    case 'above':
      return value > number
    case 'atLeast':
      return value >= number
    case 'exactly':
      return value === number
  }
}

/** Branches of which it cannot be said, as one sentence; none where it can be said of all. */
export function unknownLine(counts: readonly BranchCount[]): Said[] {
  if (counts.length === 0) return []
  return [
    said('ask.unknown', {
      list: counts.map(({ name, state = 'missing' }) => ({ name, value: null, state })),
    }),
  ]
}

/** What a stock is made of: "151 chính thức, 15 dự bị"; as a sum where its total is given. */
export function partsOf(asked: Asked, code: string, total?: number): Said[] {
  const { scope, span } = asked.question
  const parts: Listed[] = partCodes(asked, code).map((part) => ({
    name: labelOf(asked, part),
    value: sumOver(asked, part, scope, span).value,
  }))
  if (parts.length < 2 || parts.some(({ value }) => value === null)) return []
  return [total === undefined ? said('ask.parts', { list: parts }) : said('ask.sum', { total, sum: parts })]
}

/** The counts that a derived stock adds up. */
export function partCodes({ evidence: { form } }: Asked, code: string): string[] {
  const made = form.derived[code]
  if (made === undefined || !/^[\w\s+]+$/u.test(made)) return []
  const codes = made.split('+').map((part) => part.trim())
  return codes.every((part) => indicatorOf(form, part) !== undefined) ? codes : []
}

function gaps(asked: Asked, sum: Sum): Said[] {
  const lines = gapsOf(sum, asked.question.span)
  const quiet = isRestricted(asked.question, asked.evidence) && asked.viewer.small !== null
  return quiet ? lines.filter(({ key }) => key !== 'ask.missing') : lines
}

/** "Tháng trước 23; nếu không đổi: 166": of a stock, where some branches have not reported. */
function ifSame(asked: Asked, code: string, { value, missing, emptyMonths }: Sum): Said[] {
  const { question, evidence, viewer } = asked
  const indicator = indicatorOf(evidence.form, code)
  const [gap] = missing
  if (value === null || gap === undefined || indicator?.kind !== 'stock' || emptyMonths.length > 0) return []
  const before = branchesIn(evidence, addMonths(question.span.to, -1), question.scope, viewer)
  const list = gap.branches.map(({ name }) => {
    const branch = before.find((one) => one.name === name)
    return { name, value: branch?.reported === true ? (countOf(branch.figures, code) ?? null) : null }
  })
  const total = list.reduce<number | null>(
    (sum, one) => (sum === null || one.value === null ? null : sum + one.value),
    value,
  )
  return total === null ? [] : [said('ask.ifSame', { list, total })]
}

/** A state of several months is that of the last. */
function lastMonth({ question: { span }, evidence }: Asked, code: string): Said[] {
  const indicator = indicatorOf(evidence.form, code)
  const isState = indicator?.kind === 'state' && indicator.total !== 'average'
  return isState && span.from !== span.to ? [said('ask.ofLastMonth', { span: monthSpan(span.to) })] : []
}

export function unitIn({ evidence }: Asked, code: string): string {
  const indicator = indicatorOf(evidence.form, code)
  return indicator === undefined ? '' : unitOf(indicator)
}

/** The label of a figure within a sentence. */
export function labelOf({ evidence }: Pick<Asked, 'evidence'>, code: string): string {
  return labelIn(evidence.form, code)
}
