import type { ClauseReading, Finding } from './many-finding.ts'
import { isValue, mayBeDay } from './many-item.ts'
import type { Part } from './many-parts.ts'
import { type Outcome, spanOf } from './many-run.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * What a whole sentence takes back: the day of a meeting, and who came, where a second day stands by itself ("họp
 * ngày 3 và 17"); who came where another meeting has its day ("sinh hoạt chuyên đề ngày 10/10, 20 đ/c dự"), or where
 * something else may have been the occasion ("ra quân dọn vệ sinh, dự 40 người").
 */
export function secondLook(
  outcomes: readonly Outcome[],
  parts: readonly Part[],
  readings: readonly ClauseReading[],
  vocabulary: Vocabulary,
): Outcome[] {
  const unread = parts.filter((_, at) => readings[at]?.kind === 'unread')
  const isSecondDay = unread.some(({ items: [item, second] }) => {
    if (second !== undefined || item === undefined) return false
    if (item.kind === 'share') return item.day !== undefined && item.day !== ''
    return item.kind === 'date' || (item.kind === 'number' && item.value <= 31)
  })
  const isOccasion = unread.some(
    ({ items }) =>
      items.some(({ kind }) => kind === 'unknown') &&
      !items.some((item) => isValue(item) || item.kind === 'name' || item.kind === 'other'),
  )
  const other = unread.find((part) => isOtherMeeting(part, vocabulary))
  const found = outcomes.flatMap((outcome) => (outcome.kind === 'found' ? [outcome.finding] : []))
  const isMeeting = found.length > 2 || found.some(({ named }) => named.type === 'date')
  const day = found.find(({ named }) => named.type === 'date')
  const ofOther = ({ start }: Finding): boolean => {
    const begins = other === undefined ? undefined : spanOf(other.items).start
    return begins !== undefined && (start > begins || day === undefined || day.start > start)
  }
  const takesBack = (finding: Finding): boolean => {
    const { named, name } = finding
    const attended = vocabulary.roleOf(named) === 'attended'
    if (isSecondDay && named.type === 'date') return true
    const twoDays = isSecondDay && day !== undefined
    if ((attended || vocabulary.isAbsence(named)) && (twoDays || ofOther(finding))) return true
    return isOccasion && !isMeeting && attended && !/h[ọo]p$/u.test(name)
  }
  return outcomes.map((outcome) => {
    if (outcome.kind !== 'found' || !takesBack(outcome.finding)) return outcome
    const { start, end } = outcome.finding
    return { kind: 'unplaced', at: { start, end } }
  })
}

/** A day beside a meeting whose day no form asks for. */
function isOtherMeeting({ items }: Part, vocabulary: Vocabulary): boolean {
  return (
    items.some(mayBeDay) &&
    items.some((item) =>
      item.kind === 'name'
        ? item.nameds.some((named) => named.type === 'choice' && vocabulary.dayOf(named) === undefined)
        : item.kind === 'choice' && item.day === undefined,
    )
  )
}
