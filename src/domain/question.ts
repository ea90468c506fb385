import type { BranchKind } from './branch.ts'
import type { Code } from './figure.ts'
import { addMonths, monthOf, type Period, periodsFrom, yearStart } from './period.ts'

/** A branch as a question names it. */
export type NamedBranch = { readonly id: number; readonly name: string }

/** What is asked about: figures of the form, or what is known of the branches without any report. */
export type Matter =
  /** Counts of the form, one or several; `label` in the words of the form. */
  | { readonly kind: 'figures'; readonly codes: readonly Code[] }
  /** Branches by what they chose: that they met, that a month had changes. */
  | { readonly kind: 'choice'; readonly code: Code; readonly choice: string }
  | { readonly kind: 'day'; readonly code: Code }
  /** Every movement of members that the form counts. */
  | { readonly kind: 'movements' }
  | { readonly kind: 'branches' }
  | { readonly kind: 'branchCommittees' }
  /** Branches without a branch committee, by how near they are to having one. */
  | { readonly kind: 'eligible' }
  | { readonly kind: 'belowMinimum' }
  | { readonly kind: 'filed' }
  | { readonly kind: 'late' }
  | { readonly kind: 'onTime' }
  | { readonly kind: 'attendance' }
  /** What departs from the branch's own twelve months. */
  | { readonly kind: 'unusual' }

/** Whose figures. */
export type QuestionScope =
  | { readonly kind: 'commune' }
  | { readonly kind: 'kind'; readonly of: BranchKind }
  | { readonly kind: 'branches'; readonly branches: readonly NamedBranch[] }
  /** Those that the asker follows, or files for. */
  | { readonly kind: 'own' }

/** A run of months. `asked` is its last month where that is still ahead and the run was cut short. */
export type Span = { readonly from: Period; readonly to: Period; readonly asked: Period }

export type Ask =
  | 'howMany'
  | 'list'
  | 'who'
  | 'count'
  | 'most'
  | 'fewest'
  | 'compare'
  | 'growth'
  /** Month by month. */
  | 'series'
  | 'share'
  | 'why'

/** Which branches are meant: those below a number, from a number on. */
export type Limit = {
  readonly is: 'below' | 'atMost' | 'above' | 'atLeast' | 'exactly'
  readonly number: number
}

/** A question as it was understood; every answer repeats it. */
export type Question = {
  readonly matter: Matter
  readonly scope: QuestionScope
  readonly span: Span
  readonly ask: Ask
  /** Those that have it not: "chưa nộp", "không có". */
  readonly negative: boolean
  /** What it is held against; null where nothing is. */
  readonly against: Span | null
  readonly limit: Limit | null
  /** The figures whose reason is asked: "vì sao 166?". */
  readonly numbers: readonly number[]
  /** How many of those with the most or the fewest are meant: "3 chi bộ đông nhất"; one where it is not said. */
  readonly top?: number
}

/** One month. */
export function monthSpan(period: Period): Span {
  return { from: period, to: period, asked: period }
}

export function monthsOf({ from, to }: Span): Period[] {
  return periodsFrom(from, to)
}

/** The same run so many months later, or earlier when negative. */
export function movedSpan({ from, to }: Span, months: number): Span {
  return { from: addMonths(from, months), to: addMonths(to, months), asked: addMonths(to, months) }
}

/** How many months a run has. */
export function lengthOf({ from, to }: Span): number {
  return monthsOf({ from, to, asked: to }).length
}

/** What a run of months is called: by its quarter or its year where it is one. */
export type SpanName =
  | { readonly kind: 'month' }
  | { readonly kind: 'quarter'; readonly quarter: number }
  | { readonly kind: 'firstMonths'; readonly months: number }
  | { readonly kind: 'lastHalf' }
  | { readonly kind: 'year' }
  | { readonly kind: 'months' }

export function nameOf({ from, asked }: Span): SpanName {
  const [first, last] = [monthOf(from), monthOf(asked)]
  if (from === asked) return { kind: 'month' }
  if (yearStart(from) !== yearStart(asked)) return { kind: 'months' }
  if (first === 1 && last === 12) return { kind: 'year' }
  if (first % 3 === 1 && last === first + 2) return { kind: 'quarter', quarter: last / 3 }
  if (first === 7 && last === 12) return { kind: 'lastHalf' }
  return first === 1 ? { kind: 'firstMonths', months: last } : { kind: 'months' }
}
