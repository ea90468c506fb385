import type { FactsAtWork } from '../facts.ts'
import { phrase, say } from '../phrase.ts'
import type { State } from '../state.ts'
import { again, goHome, type Turn } from '../turn-result.ts'
import { advance } from './progress.ts'

type ResumePlace = Extract<State['place'], { at: 'resume' }>

/** Yes goes on; no leaves the draft as it is. */
export function onResume(
  state: State,
  place: ResumePlace,
  said: 'yes' | 'no' | undefined,
  facts: FactsAtWork,
): Turn {
  if (said === 'yes') return advance(state, place.report, facts)
  if (said === 'no') return goHome(state, say('filing.whenever'))
  return again(state, facts, phrase('tap.yesOrNo'))
}
