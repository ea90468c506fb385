import type { LadderJob } from '../domain/ladder.ts'
import type { LadderPart } from '../domain/notice.ts'

const debts: ReadonlySet<LadderJob> = new Set<LadderJob>(['opening', 'reminder', 'deputy', 'again'])

/** Of several rungs about the same month and branches the newest speaks for all of them; the last is the newest. */
export function newestWords(parts: readonly LadderPart[]): LadderPart[] {
  return parts.filter((part, index) => !parts.slice(index + 1).some((later) => speaksFor(later, part)))
}

function speaksFor(later: LadderPart, earlier: LadderPart): boolean {
  return (
    debts.has(later.rung.job) &&
    debts.has(earlier.rung.job) &&
    later.rung.period === earlier.rung.period &&
    earlier.branches.every(({ id }) => later.branches.some((branch) => branch.id === id))
  )
}
