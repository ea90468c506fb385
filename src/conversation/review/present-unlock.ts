import { currentPeriod, opennessAt } from '../../domain/calendar.ts'
import { addDays, localDay } from '../../domain/day.ts'
import { addMonths } from '../../domain/period.ts'
import { choice, choicesOf, inPairs, later, MOST_BUTTONS } from '../choices.ts'
import type { Facts } from '../facts.ts'
import { phrase } from '../phrase.ts'
import type { Choice, Choices, Phrase, Reply } from '../reply.ts'
import { officeIn } from './office.ts'
import type { UnlockPlace } from './place.ts'

/** Which branch's month is opened again, which month, until when; then all of it, to be agreed to. */
export function presentUnlock(place: UnlockPlace, facts: Facts, token: string, note: Phrase | null): Reply {
  const { branches, branchId, month, until } = place
  if (branchId === null) {
    const rows = inPairs(
      branches.slice(0, MOST_BUTTONS).map(({ id, name }) => ({ id: `branch:${id}`, label: name })),
    )
    return ask(phrase('unlock.branchAsk'), note, choicesOf(token, ...rows, [later]))
  }
  if (month === null) {
    const months = lockedMonths(place, facts).map((one) =>
      choice(`month:${one}`, 'unlock.month', { month: one }),
    )
    return ask(phrase('unlock.monthAsk'), note, choicesOf(token, months, [later]))
  }
  if (until === null) {
    const days = [1, 3, 7].map((count): Choice[] => {
      const day = addDays(localDay(facts.now), count)
      return [choice(`until:${day}`, 'unlock.days', { count, day })]
    })
    return ask(phrase('unlock.untilAsk'), note, choicesOf(token, ...days, [later]))
  }
  const branch = branches.find(({ id }) => id === branchId)?.name ?? ''
  const yes = [choice('yes', 'unlock.yes'), choice('no', 'unlock.no')]
  return ask(phrase('unlock.confirm', { branch, month, day: until }), note, choicesOf(token, yes))
}

/** The three months that were locked last, newest first. */
function lockedMonths({ committeeId }: UnlockPlace, facts: Facts): string[] {
  const calendar = officeIn(facts, committeeId)?.committee.calendar
  if (calendar === undefined) return []
  const current = currentPeriod(calendar, facts.now)
  return [0, -1, -2, -3]
    .map((months) => addMonths(current, months))
    .filter((month) => opennessAt(calendar, month, facts.now) === 'locked')
    .slice(0, 3)
}

function ask(asked: Phrase, note: Phrase | null, choices: Choices): Reply {
  return { kind: 'ask', phrase: asked, note, choices }
}
