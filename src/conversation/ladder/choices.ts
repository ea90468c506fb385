import { MEETINGS } from '../../domain/form.ts'
import { asksToFile } from '../../domain/ladder.ts'
import type { LadderPart, Notice } from '../../domain/notice.ts'
import { choice, choicesOf } from '../choices.ts'
import type { Choices } from '../reply.ts'

/** The buttons of a reminder bear this token: they are good at any time. */
export const LADDER = 'nhac'

/**
 * What can be done about a reminder: go on with the one report that it is about, or begin and say which; or hear of it
 * again. Null where there is nothing to file.
 */
export function ladderChoices({
  committeeId,
  parts,
}: Pick<Extract<Notice, { kind: 'ladder' }>, 'committeeId' | 'parts'>): Choices | null {
  const asked = parts.filter(({ rung }) => asksToFile(rung.job))
  if (asked.length === 0) return null
  const again = asked.every(({ rung }) => rung.job === 'meetingFigures')
    ? []
    : [
        choice(`tonight:${committeeId}`, 'ladder.tonight'),
        choice(`tomorrow:${committeeId}`, 'ladder.tomorrow'),
      ]
  return choicesOf(LADDER, [choice(goOn(committeeId, asked), 'button.goOn')], again)
}

/** The report that is gone on with: of several none, unless one alone owes it, or all that is left is figures. */
function goOn(committeeId: number, asked: readonly LadderPart[]): string {
  const all = asked.flatMap(({ rung, branches }) => branches.map((branch) => ({ rung, branch })))
  const owing = all.filter(({ branch }) => branch.filed !== true)
  const [one, ...others] = owing.length > 0 ? owing : all.slice(0, 1)
  if (one === undefined) return 'go'
  const { rung, branch } = one
  const isSame = (other: typeof one): boolean =>
    other.branch.id === branch.id && other.rung.period === rung.period
  if (!others.every(isSame)) return 'go'
  const section = [one, ...others].every(({ rung: { job } }) => job === 'meetingFigures') ? MEETINGS : ''
  return `go:${committeeId}:${branch.id}:${rung.period}:${section}`
}
