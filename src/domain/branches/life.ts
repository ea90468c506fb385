import type { Branch, BranchFacts, Opening } from '../branch.ts'
import type { Period } from '../period.ts'

/** Members counted as they are moved. `exempt` is null where nobody has said it. */
export type MovedCount = {
  readonly official: number
  readonly probationary: number
  readonly exempt: number | null
}

/**
 * The stock with which a branch goes into a month, in the place of its own month before: the sum of what its `sources`
 * had at the end of that month, or the counts that the office gave.
 */
export type MovedStock = {
  readonly from: Period
  readonly sources: readonly number[]
  readonly given: MovedCount | null
}

/** A branch over all months: its facts and openings, oldest first, its end, and the stock moved to it. */
export type BranchLife = {
  readonly id: number
  readonly code: string
  readonly facts: readonly { readonly from: Period; readonly value: BranchFacts }[]
  readonly openings: readonly Opening[]
  /** The last month in which it exists; null as long as no end is set. */
  readonly last: Period | null
  readonly moved: readonly MovedStock[]
}

/** The branch with the facts of that month; null where it does not exist yet, or no more. */
export function branchAt({ id, code, facts, last }: BranchLife, period: Period): Branch | null {
  const fact = facts.findLast(({ from }) => from <= period)
  return fact === undefined || (last !== null && period > last) ? null : { id, code, ...fact.value }
}

/**
 * The month from which on a branch has the members that it has in `period`: that in which stock was last moved to it. What
 * was before is not about the same people. Null where nothing was ever moved.
 */
export function sinceMoved({ moved }: Pick<BranchLife, 'moved'>, period: Period): Period | null {
  return moved.findLast(({ from }) => from <= period)?.from ?? null
}

/** The branch as it is in that month, or as it will be when it opens; null where it has ended before. */
export function branchFrom(life: BranchLife, period: Period): Branch | null {
  const first = life.facts[0]?.from ?? period
  return branchAt(life, first > period ? first : period)
}
