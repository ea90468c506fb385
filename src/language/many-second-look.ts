import type { ClauseReading, Finding } from './many-finding.ts'
import { isValue } from './many-item.ts'
import type { Part } from './many-parts.ts'
import type { Outcome } from './many-run.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * What a whole sentence takes back: the day of a meeting where a second day stands by itself ("họp ngày 3 và 17"),
 * and who came where something else may have been the occasion ("ra quân dọn vệ sinh, dự 40 người").
 */
export function secondLook(
  outcomes: readonly Outcome[],
  parts: readonly Part[],
  readings: readonly ClauseReading[],
  vocabulary: Vocabulary,
): Outcome[] {
  const unread = parts.filter((_, at) => readings[at]?.kind === 'unread')
  const isSecondDay = unread.some(({ items: [item, second] }) => {
    return second === undefined && (item?.kind === 'date' || (item?.kind === 'number' && item.value <= 31))
  })
  const isOccasion = unread.some(
    ({ items }) =>
      items.some(({ kind }) => kind === 'unknown') &&
      !items.some((item) => isValue(item) || item.kind === 'name' || item.kind === 'other'),
  )
  const found = outcomes.flatMap((outcome) => (outcome.kind === 'found' ? [outcome.finding] : []))
  const isMeeting = found.length > 2 || found.some(({ named }) => named.type === 'date')
  const takesBack = ({ named, name }: Finding): boolean =>
    (isSecondDay && named.type === 'date') ||
    (isOccasion && !isMeeting && vocabulary.roleOf(named) === 'attended' && !/h[ọo]p$/u.test(name))
  return outcomes.map((outcome) => {
    if (outcome.kind !== 'found' || !takesBack(outcome.finding)) return outcome
    const { start, end } = outcome.finding
    return { kind: 'unplaced', at: { start, end } }
  })
}
