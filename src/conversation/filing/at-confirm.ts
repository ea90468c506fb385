import { carriedAnswers } from '../../domain/carry.ts'
import { type FactsAtWork, scopeOf } from '../facts.ts'
import type { State } from '../state.ts'
import { phrase } from '../phrase.ts'
import { again, go, type Turn } from '../turn-result.ts'
import { refusalOf } from './refusal.ts'
import { save } from './save.ts'

type ConfirmPlace = Extract<State['place'], { at: 'confirm' }>

/** Whether the doubtful words were read right; a "no" asks the question again. */
export function onConfirm(
  state: State,
  place: ConfirmPlace,
  said: 'yes' | 'no' | undefined,
  facts: FactsAtWork,
): Turn {
  const { report, step } = place
  if (said === 'yes') return takeConfirmed(state, place, facts)
  if (said === 'no') return go(state, { at: 'step', report, step }, facts)
  return again(state, facts, phrase('tap.yesOrNo'))
}

/** What was agreed to, as it may be taken now: somebody else of the branch may have answered in between. */
function takeConfirmed(state: State, { report, step, answers, why }: ConfirmPlace, facts: FactsAtWork): Turn {
  const { work } = facts
  const [words] = Object.values(answers).map((figure) => figure.words ?? '')
  const taken = why === 'thirdSame' ? (carriedAnswers(work.form, scopeOf(work), words ?? '') ?? {}) : answers
  const refused = refusalOf(taken, work, facts)
  if (refused === undefined) return save(state, report, taken, facts)
  return go(state, { at: 'step', report, step }, facts, refused)
}
