import { MEETINGS } from '../../domain/form.ts'
import { localDay } from '../../domain/day.ts'
import { indicatorOf } from '../../domain/form-index.ts'
import type { Facts, FactsAtWork } from '../facts.ts'
import type { PersonInput } from '../input.ts'
import type { State } from '../state.ts'
import type { InHand } from './place.ts'
import { phrase, say } from '../phrase.ts'
import { again, goHome, type Turn, want } from '../turn-result.ts'
import { officeOf, opennessOf } from './offices.ts'
import { readAnswer } from './read-answer.ts'
import { refusalOf } from './refusal.ts'
import { save } from './save.ts'

/** An earlier message was edited: if it gave a figure, the figure is corrected in the report that it was given for. */
export function onEdited(
  state: State,
  { message, text }: Extract<PersonInput, { kind: 'edited' }>,
  facts: Facts,
): Turn {
  const said = state.said.findLast((one) => one.message === message)
  if (message === null || said === undefined || officeOf(said, facts) === undefined) {
    return again(state, facts, phrase('input.edited'))
  }
  const { branchId, period, committeeId, code } = said
  // Before the month opens only the section of its meeting is, so that nothing more is asked or submitted.
  const section = opennessOf(said, facts) === 'meetings' ? MEETINGS : null
  const report = { branchId, period, committeeId, section }
  return want(state, { kind: 'openReport', report, purpose: { kind: 'edit', code, text } })
}

/** Reads the edited words as the answer they were; what cannot be read changes nothing. */
export function editIn(state: State, report: InHand, code: string, text: string, facts: FactsAtWork): Turn {
  const { work } = facts
  const indicator = indicatorOf(work.form, code)
  if (indicator === undefined) return goHome(state, say('filing.lost'))
  const answer = readAnswer(text, indicator, undefined, work, localDay(facts.now))
  if (answer.kind !== 'take') return again(state, facts, phrase('input.edited'))
  const refused = refusalOf(answer.answers, work, facts)
  return refused === undefined ? save(state, report, answer.answers, facts) : again(state, facts, refused)
}
