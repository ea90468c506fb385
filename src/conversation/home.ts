import { localDay } from '../domain/day.ts'
import { periodOf } from '../domain/period.ts'
import type { Facts } from './facts.ts'
import { onBehalfText } from './filing/behalf.ts'
import { onQuestionOrFigures } from './asking/asking.ts'
import { phrase } from './phrase.ts'
import type { State } from './state.ts'
import { again, type Turn } from './turn-result.ts'
import { yesOrNo } from './yes-or-no.ts'

/** Words that are no command, while nothing is asked. */
export function onHomeText(state: State, text: string, facts: Facts): Turn {
  const said = yesOrNo(text, periodOf(localDay(facts.now)), facts)
  const behalf = said === undefined ? undefined : onBehalfText(state, said, facts)
  return behalf ?? onQuestionOrFigures(state, text, facts) ?? again(state, facts, phrase('home.unclear'))
}
