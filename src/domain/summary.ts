import type { BranchKind } from './branch.ts'
import type { Committee } from './committee.ts'
import type { Code, Figures } from './figure.ts'
import type { IndicatorKind } from './form.ts'
import type { Period } from './period.ts'
import type { Remark } from './remarks.ts'
import type { Explanations } from './report.ts'

/** One branch's month in a summary. `reported` false: nothing of it is in any total. */
export type BranchMonth = {
  readonly code: string
  readonly name: string
  readonly kind: BranchKind
  readonly hasBranchCommittee: boolean
  readonly reported: boolean
  readonly late: boolean
  readonly approved: boolean
  readonly figures: Figures
  /** The reasons given for rules that do not hold, by rule. */
  readonly explanations: Explanations
  /** The month before, as last submitted, imported or given as opening. */
  readonly previous: Figures | null
}

/**
 * One indicator over branches, or over branches and months. `value` is null where nothing was reported;
 * `reported` of `expected` say what it is made of; `pending` names those that said "chưa có số liệu".
 */
export type Total = {
  readonly indicator: Code
  readonly kind: IndicatorKind
  readonly value: number | null
  readonly reported: number
  readonly expected: number
  readonly pending: readonly string[]
  /** How often each choice was given, for a choice; `value` is null then. */
  readonly choices?: Readonly<Record<string, number>>
}

/** How far a target is: numerator and denominator of the same scope; `needed` is the least numerator. */
export type TargetProgress = {
  readonly code: string
  readonly kind: BranchKind | null
  readonly numerator: number
  readonly denominator: number
  readonly percent: number | null
  readonly goal: number
  readonly needed: number
  readonly by: Period | null
}

/** What the office should look at. */
export type Alert = {
  readonly code: string
  readonly branch: string
  readonly text: string
  /** What the branch gave as the reason; null where it was not asked or has not said. */
  readonly reason: string | null
}

/** A month of a committee, with what it is made of and what is missing. */
export type Summary = {
  readonly committee: Committee
  readonly period: Period
  readonly labels: Readonly<Record<Code, string>>
  /** The indicators so small that they may point at a person. */
  readonly restricted: readonly Code[]
  /** The names of the branches by their codes. */
  readonly names: Readonly<Record<string, string>>
  readonly branches: { readonly total: number; readonly byKind: Readonly<Record<string, number>> }
  readonly reported: number
  readonly expected: number
  /** The branches that have not reported, with the total of members that the month before had. */
  readonly missing: readonly {
    readonly code: string
    readonly name: string
    readonly before: number | null
  }[]
  readonly totals: readonly Total[]
  readonly yearToDate: readonly Total[]
  readonly targets: readonly TargetProgress[]
  readonly alerts: readonly Alert[]
  /** What the office should look at in the commune as a whole; left out where only some branches are looked at. */
  readonly remarks?: readonly Remark[]
  /** Of the branches that one officer follows, and no word on the whole. */
  readonly part: boolean
  /** True for the demo figures, which are never shown without saying so. */
  readonly demo: boolean
}
