import type { BranchAsked, Work } from '../domain/ladder.ts'
import type { RungNotice } from '../domain/notice.ts'

/** A branch that a rung is about, with what its month still lacks. */
export type Lacking = { readonly branch: BranchAsked; readonly work: Work }

/** What a rung says, with the work: of one branch all of it, of several how much of each. */
export function withWork(said: RungNotice, lacking: readonly Lacking[]): RungNotice {
  const [only, another] = lacking
  if (only === undefined) return said
  const each = lacking.map(({ branch, work }) => ({ branch: branch.name, items: work.items }))
  switch (said.kind) {
    case 'opening':
    case 'reminder':
    case 'deputyAsked':
    case 'figuresAsked':
    case 'meetingAsked':
      return another === undefined ? { ...said, work: only.work } : { ...said, each }
    default:
      // On the morning of a meeting its work is not told yet; officers are told who, and not what.
      return said
  }
}

/** Those that have not filed, and those that have without some figures: they are told apart. */
export function byFiled<T>(all: readonly T[], branchOf: (one: T) => BranchAsked): T[][] {
  const filed = all.filter((one) => branchOf(one).filed === true)
  const owing = all.filter((one) => branchOf(one).filed !== true)
  return [owing, filed].filter((some) => some.length > 0)
}
