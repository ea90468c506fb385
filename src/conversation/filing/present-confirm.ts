import type { Code, Figure } from '../../domain/figure.ts'
import { indicatorOf } from '../../domain/form.ts'
import { choice, choicesOf } from '../choices.ts'
import type { Work } from '../facts.ts'
import type { Phrase, Reply } from '../reply.ts'

/** What was read out of words that might mean something else, to be confirmed before it is stored. */
export function presentConfirm(
  place: { readonly answers: Readonly<Record<Code, Figure>> },
  work: Work,
  token: string,
  note: Phrase | null,
): Reply {
  const list = Object.entries(place.answers)
    .map(
      ([code, figure]) =>
        `${indicatorOf(work.form, code)?.label ?? code}: ${figure.state === 'given' ? figure.value : '–'}`,
    )
    .join('; ')
  return {
    kind: 'ask',
    phrase: { key: 'filing.confirm', params: { list } },
    note,
    choices: choicesOf(token, [choice('yes', 'button.right'), choice('no', 'button.notRight')]),
  }
}
