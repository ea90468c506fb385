import { choice, choicesOf, inPairs, later } from '../choices.ts'
import { phrase } from '../phrase.ts'
import type { Choice, Choices, Phrase, Reply } from '../reply.ts'
import type { Present } from '../rooms.ts'
import { namesOf } from './office.ts'
import type { OfficePlace, ReviewLine } from './place.ts'
import { presentUnlock } from './present-unlock.ts'

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

function ask(asked: Phrase, note: Phrase | null, choices: Choices): Reply {
  return { kind: 'ask', phrase: asked, note, choices }
}

/** Sentences one after another. */
function chained(phrases: readonly Phrase[]): Phrase {
  const [first = phrase('review.allAsk'), ...rest] = phrases
  return rest.length === 0 ? first : { ...first, next: chained(rest) }
}
