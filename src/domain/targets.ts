import type { BranchFacts } from './branch.ts'
import type { Target } from './committee.ts'
import type { TargetProgress } from './summary.ts'

/**
 * How far a target is in a month. Numerator and denominator are of the same scope: the branches of the
 * target's kind that exist in that month. Having a branch committee is a fact of the branch, known whether
 * it has reported or not. 5 of 9 is 55.6 percent; 65 percent of 9 needs 6.
 */
export function progressOf(
  target: Target,
  branches: readonly Pick<BranchFacts, 'kind' | 'hasBranchCommittee'>[],
): TargetProgress {
  const scope = branches.filter(({ kind }) => target.kind === null || kind === target.kind)
  const numerator = scope.filter((branch) => branch.hasBranchCommittee).length
  const denominator = scope.length
  return {
    code: target.code,
    kind: target.kind,
    numerator,
    denominator,
    percent: denominator === 0 ? null : Math.round((numerator * 1000) / denominator) / 10,
    goal: target.goal,
    needed: neededFor(target.goal, denominator),
    by: target.by,
  }
}

/** The goal in thousandths of a percent, a whole number: 0.07 × 100 is more than 7 in floating point. */
function neededFor(goal: number, denominator: number): number {
  const thousandths = Math.round(goal * 1000)
  return Math.floor((thousandths * denominator + 99_999) / 100_000)
}
