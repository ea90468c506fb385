import type { Facts } from '../facts.ts'
import type { State } from '../state.ts'
import { phrase } from '../phrase.ts'
import { again, go, type Turn } from '../turn-result.ts'
import { save } from './save.ts'

type ConfirmPlace = Extract<State['place'], { at: 'confirm' }>

/** Whether the doubtful words were read right; a "no" asks the question again. */
export function onConfirm(
  state: State,
  place: ConfirmPlace,
  said: 'yes' | 'no' | undefined,
  facts: Facts,
): Turn {
  const { report, step, answers } = place
  if (said === 'yes') return save(state, report, answers, facts)
  if (said === 'no') return go(state, { at: 'step', report, step }, facts)
  return again(state, facts, phrase('tap.yesOrNo'))
}
