import type { Indicator } from '../../domain/form.ts'
import { isMovement, isOnCard } from '../../domain/movement.ts'
import { choice, choicesOf, inPairs } from '../choices.ts'
import type { Work } from '../facts.ts'
import type { Choice, Phrase, Reply } from '../reply.ts'
import type { State } from '../state.ts'
import { fixChoice } from './fix-choices.ts'
import { isGateClosed } from './gate.ts'

type FixPlace = Extract<State['place'], { at: 'pickFix' }>

/** Which figure to correct: those of the card, or a section and then one of its figures. */
export function presentFix(
  place: FixPlace,
  work: Work,
  token: string,
  note: Phrase | null,
  leave: readonly Choice[] = [choice('return', 'button.return')],
): Reply {
  return {
    kind: 'ask',
    phrase: { key: place.among === 'sections' ? 'filing.pickSection' : 'filing.pickFigure' },
    note,
    choices: choicesOf(token, ...inPairs(options(place, work)), leave),
  }
}

function options(place: FixPlace, work: Work): Choice[] {
  const { form } = work
  if (place.among === 'sections') {
    return Object.entries(form.sections)
      .filter(([code]) => place.report.section === null || place.report.section === code)
      .map(([code, label]) => ({ id: `section:${code}`, label }))
  }
  const within = (indicator: Indicator): boolean =>
    place.among === 'card' ? isOnCard(form, indicator) : indicator.section === place.section
  return form.indicators
    .filter((indicator) => within(indicator) && isOpen(indicator, work))
    .map((indicator) => fixChoice(indicator.code, work))
}

/** Movements only where the gate is open; a total follows from its parts. */
function isOpen(indicator: Indicator, work: Work): boolean {
  if (indicator.default === 'derived' || indicator.hidden === true) return false
  return !(isGateClosed(work) && isMovement(work.form, indicator))
}
