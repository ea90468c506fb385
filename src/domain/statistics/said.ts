import type { Basis, Filling, Listed, Said } from '../answered.ts'
import { addMonths, type Period, periodsFrom } from '../period.ts'
import { monthSpan, type Span } from '../question.ts'
import type { BranchCount, Sum } from './sums.ts'

/** A sentence of an answer. */
export function said(key: string, fill: Readonly<Record<string, Filling>> = {}): Said {
  return { key, with: fill }
}

/** A branch with its figure, as a row. */
export function rowOf({ code, name, value, state }: BranchCount) {
  return { branch: code, name, value, ...(state === undefined || value !== null ? {} : { state }) }
}

/** What is missing in a sum: whole months first, then branches month by month; a month ahead is said to be ahead. */
export function gapsOf({ emptyMonths, missing }: Sum, span: Span): Said[] {
  const later = periodsFrom(addMonths(span.to, 1), span.asked)
  const ahead = later.length > 0 ? [said('ask.ahead', { months: listed(later) })] : []
  const empty = listed(emptyMonths)
  return [
    ...ahead,
    ...(empty.length === 0 ? [] : [said('ask.emptyMonths', { months: empty })]),
    ...missing.map(({ period, branches }) =>
      said('ask.missing', { list: branches, span: monthSpan(period) }),
    ),
  ]
}

/** Several bases as one: the least reported, so that none claims more than it is made of. */
export function basisOver(bases: readonly Basis[]): Basis | null {
  const [first] = bases
  if (first === undefined) return null
  return bases.reduce((one, other) => (other.reported < one.reported ? other : one), first)
}

function listed(periods: readonly Period[]): Listed[] {
  return periods.map((period) => ({ name: period, value: null }))
}
