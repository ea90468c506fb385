import type { LadderJob } from '../domain/ladder.ts'
import type { LadderPart } from '../domain/notice.ts'

const debts: ReadonlySet<LadderJob> = new Set<LadderJob>(['opening', 'reminder', 'deputy', 'again'])

/**
 * Of several rungs about the same month and branches the newest speaks for all of them; the last is the newest. What asks
 * for the whole month asks for its meeting too, whichever came first.
 */
export function newestWords(parts: readonly LadderPart[]): LadderPart[] {
  return parts.filter(
    (part, index) =>
      !parts.some((other, at) => (at > index || (at < index && isOfMeeting(part))) && speaksFor(other, part)),
  )
}

function isOfMeeting({ rung }: LadderPart): boolean {
  return rung.job === 'meetingFigures'
}

function speaksFor(other: LadderPart, part: LadderPart): boolean {
  return (
    debts.has(other.rung.job) &&
    (debts.has(part.rung.job) || isOfMeeting(part)) &&
    other.rung.period === part.rung.period &&
    part.branches.every(({ id }) => other.branches.some((branch) => branch.id === id))
  )
}
