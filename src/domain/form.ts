import type { Code } from './figure.ts'
import type { Period } from './period.ts'

/** stock: carried over, never summed over months; flow: begins at 0, summed; state: of this month alone. */
export type IndicatorKind = 'gate' | 'stock' | 'flow' | 'state' | 'text'

export type IndicatorType = 'int' | 'choice' | 'date' | 'text'

/** A CEL expression over the indicators of the form, its derived counts, `prev` and `branch`. */
export type Expression = string

/** One thing the report asks for. */
export type Indicator = {
  readonly code: Code
  readonly section: string
  readonly label: string
  /** Other words that people use for it, beside its label. */
  readonly names?: readonly string[]
  readonly kind: IndicatorKind
  readonly type: IndicatorType
  /** With placeholders in braces; a bracket whose placeholder has no value is left out. */
  readonly question: string
  readonly hint: string
  /** `yes` where it must be given, `no` where it may stay unanswered, or when it is asked. */
  readonly required: Expression
  readonly default: 'none' | 'carry' | 'zero' | 'derived'
  /** For a count: the least and the most, a number or an expression. For a text: its length. */
  readonly min?: number
  readonly max?: number | Expression
  readonly choices?: Readonly<Record<string, string>>
  /** The usual choice, taken for granted when the steps ahead are counted. */
  readonly expected?: string
  /** Counted and kept, but asked only where somebody names it. */
  readonly hidden?: boolean
  /** "Chưa có số liệu" is no answer here: without this figure the report means nothing. */
  readonly firm?: boolean
  /** So small that it may point at a person: of one branch, only the branch and the office see it. */
  readonly restricted?: boolean
  /** How a month's total over branches is made; a score is averaged. */
  readonly total?: 'sum' | 'average'
}

/** error: cannot be submitted; explain: may be, with a reason; note: for the office. */
export type Severity = 'error' | 'explain' | 'note'

/** What must hold among the figures. It is run only where every figure that it names is given. */
export type Rule = {
  readonly code: string
  readonly severity: Severity
  readonly holds: Expression
  /** With expressions in braces: `{prev.member_total + increase_total}`. */
  readonly message: string
  /** What the office reads instead, where the message speaks to the secretary. */
  readonly office?: string
  /** The indicators that may be at fault, likeliest first. */
  readonly fixes: readonly Code[]
}

/** A monthly form: a versioned document. A report is pinned to the version of its first answer. */
export type Form = {
  readonly sections: Readonly<Record<string, string>>
  readonly indicators: readonly Indicator[]
  /** Counts made of others; one with the code of an indicator is that indicator's own making. */
  readonly derived: Readonly<Record<Code, Expression>>
  readonly rules: readonly Rule[]
}

/** A form as a committee keeps it. */
export type FormVersion = { readonly version: number; readonly from: Period; readonly form: Form }

/** The section of the meeting, which opens with the month itself; the form of a committee keeps its code. */
export const MEETINGS = 'S4'
