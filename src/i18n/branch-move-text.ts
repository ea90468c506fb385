import type { BranchMove } from '../domain/notice.ts'
import type { Translate } from './translate.ts'

const firsts: Readonly<Record<BranchMove['what'], string>> = {
  mergedAway: 'branches.toldMerged',
  joined: 'branches.toldJoined',
  splitAway: 'branches.toldSplit',
  splitOn: 'branches.toldSplitOn',
  closed: 'branches.toldClosed',
}

/** What becomes of a branch, to its own people; those whose office ends hear until when they still report. */
export function branchMoveText({ what, period, last, branch, others }: BranchMove, t: Translate): string[] {
  const goesOn = what === 'joined' || what === 'splitOn'
  return [
    t(firsts[what], { month: period, branch, list: others.join(', ') }),
    t(goesOn ? 'branches.toldOn' : 'branches.toldUntil', { month: last, branch }),
  ]
}
