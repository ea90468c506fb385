import { choice, choicesOf, later } from '../choices.ts'
import type { Phrase, Reply } from '../reply.ts'
import type { State } from '../state.ts'

type ExplainPlace = Extract<State['place'], { at: 'explain' }>

/** What does not hold, in the form's words, which ask for the reason. */
export function presentExplain({ broken }: ExplainPlace, token: string, note: Phrase | null): Reply {
  return {
    kind: 'ask',
    phrase: { key: 'explain.ask', params: { text: broken.text } },
    note,
    choices: choicesOf(token, [choice('no', 'button.fix'), later]),
  }
}
