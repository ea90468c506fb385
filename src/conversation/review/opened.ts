import { localDay } from '../../domain/day.ts'
import { indicatorOf } from '../../domain/form-index.ts'
import type { FactsAtWork } from '../facts.ts'
import type { FilingPurpose } from '../filing/effect.ts'
import type { InHand } from '../filing/place.ts'
import { readAnswer } from '../filing/read-answer.ts'
import { phrase, say } from '../phrase.ts'
import type { State } from '../state.ts'
import { again, goHome, type Turn } from '../turn-result.ts'
import { addAnswers, addFix } from './add-fix.ts'
import { newAmending } from './amending.ts'
import { showAmendment } from './show-amendment.ts'
import { supply, supplyAnswer } from './supply.ts'

/** A submitted report was opened: to be corrected by words or by an edited message, or for figures that it lacks. */
export function onFiledOpened(
  state: State,
  report: InHand,
  purpose: FilingPurpose,
  facts: FactsAtWork,
): Turn {
  // The whole report is before the person, whatever section was open when it was begun.
  const amending = newAmending({ ...report, section: null }, facts)
  switch (purpose.kind) {
    case 'fix':
      return addFix(state, amending, purpose.what, facts)
    case 'amend': {
      const { answers, reason, note } = purpose
      return showAmendment(state, { ...amending, answers, reason }, facts, note)
    }
    case 'edit':
      return amendEdited(state, amending, purpose, facts)
    case 'file':
      return supply(state, amending, facts)
    case 'answer':
      return supplyAnswer(state, amending, purpose, facts)
    case 'read':
      return goHome(state, say('filing.alreadySubmitted', { month: report.period }))
  }
}

/** Reads the edited words as the answer they were; what cannot be read changes nothing. */
function amendEdited(
  state: State,
  amending: ReturnType<typeof newAmending>,
  { code, text }: Extract<FilingPurpose, { kind: 'edit' }>,
  facts: FactsAtWork,
): Turn {
  const { work } = facts
  const indicator = indicatorOf(work.form, code)
  if (indicator === undefined) return again(state, facts, phrase('input.edited'))
  const answer = readAnswer(text, indicator, undefined, work, localDay(facts.now))
  return answer.kind === 'take' || answer.kind === 'confirm'
    ? addAnswers(state, amending, answer.answers, facts)
    : again(state, facts, phrase('input.edited'))
}
