import { type Card, cardOf, stocksIn } from '../../domain/card.ts'
import { back, choice, choicesOf, later } from '../choices.ts'
import { scopeOf, type Work } from '../facts.ts'
import type { Choice, Choices, Phrase, Reply } from '../reply.ts'
import type { InHand } from './place.ts'
import { fixRows } from './fix-choices.ts'
import { questionFor } from './gate.ts'
import { positionOf } from './position.ts'

/** The four stocks, to confirm or correct; where they do not agree, what differs and the ways to mend it. */
export function presentCard(
  place: { readonly report: InHand },
  work: Work,
  token: string,
  note: Phrase | null,
): Reply {
  const card = cardOf(work.form, scopeOf(work))
  const before = stocksIn(work.report.previous)
  if (card === undefined || before === undefined)
    throw new Error('The card needs every movement and a month before.')
  return {
    kind: 'card',
    period: work.report.period,
    form: work.form,
    position: positionOf(place.report, { kind: 'card' }, work),
    stocks: card.shown,
    before,
    broken: card.broken.map(({ text }) => text),
    note,
    choices:
      card.broken.length === 0
        ? choicesOf(token, [choice('yes', 'button.right'), choice('no', 'button.fix')], [back, later])
        : mending(card, work, token),
  }
}

/** Take what was worked out, or mend what may be at fault. */
function mending(card: Card, work: Work, token: string): Choices {
  const fixes = card.broken.flatMap((one) => one.fixes.map((code) => questionFor(code, work)))
  return choicesOf(token, computedChoice(card), ...fixRows(fixes, work), [back, later])
}

/** The stocks as the movements make them, where they can be and differ from those shown. */
export function computedChoice({ workedOut, shown }: Card): Choice[] {
  const possible = workedOut.official >= 0 && workedOut.probationary >= 0
  const differs = workedOut.official !== shown.official || workedOut.probationary !== shown.probationary
  const { total, official, probationary } = workedOut
  return possible && differs
    ? [choice('computed', 'button.takeComputed', { total, official, probationary })]
    : []
}
