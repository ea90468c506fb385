import { currentPeriod, opennessAt } from '../../domain/calendar.ts'
import { addMonths } from '../../domain/period.ts'
import { choice, choicesOf, inPairs, later, MOST_BUTTONS } from '../choices.ts'
import type { Facts } from '../facts.ts'
import { phrase } from '../phrase.ts'
import type { Choice, Choices, Phrase, Reply } from '../reply.ts'
import type { Present } from '../rooms.ts'
import { namesOf, officeIn } from './office.ts'
import type { OfficePlace, ReviewLine } from './place.ts'
import { lastDayIn, type UnlockPlace } from './unlock.ts'

/** How many of what waits have a button. */
const MOST_LISTED = 8

/** What the office is asked. */
export const presentOffice: Present<OfficePlace> = {
  reviews: ({ lines }, { token, note }) => [
    ask(phrase('review.pick'), note, choicesOf(token, ...listRows(lines))),
  ],
  review: ({ line }, { token, note }) => [
    ask(
      phrase('review.verdictAsk', namesOf(line)),
      note,
      choicesOf(token, [choice('approve', 'review.approve'), choice('return', 'review.return')], [later]),
    ),
  ],
  returnReason: ({ line }, { token, note }) => [
    ask(phrase('review.reasonAsk', namesOf(line)), note, choicesOf(token, [later])),
  ],
  approveAll: ({ lines }, { token, note }) => {
    const list = lines.map((line) => phrase('review.allLine', namesOf(line)))
    const count = lines.length
    const yes = choice('yes', 'review.allYes', { count })
    return [
      ask(
        chained([phrase('review.allHead', { count }), ...list, phrase('review.allAsk')]),
        note,
        choicesOf(token, [yes, choice('no', 'review.allNo')]),
      ),
    ]
  },
  unlock: (place, { facts, token, note }) => [presentUnlock(place, facts, token, note)],
}

function listRows(lines: readonly ReviewLine[]): Choice[][] {
  const items = lines
    .slice(0, MOST_LISTED)
    .map((line) => choice(`show:${line.number}`, 'review.item', namesOf(line)))
  const count = lines.filter(({ passes }) => passes).length
  const all = count === 0 ? [] : [choice('all', 'review.all', { count })]
  return [all, ...inPairs(items), [choice('unlock', 'unlock.begin'), later]]
}

function presentUnlock(place: UnlockPlace, facts: Facts, token: string, note: Phrase | null): Reply {
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
      const day = lastDayIn(count, facts)
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

/** Sentences one after another. */
function chained(phrases: readonly Phrase[]): Phrase {
  const [first = phrase('review.allAsk'), ...rest] = phrases
  return rest.length === 0 ? first : { ...first, next: chained(rest) }
}
