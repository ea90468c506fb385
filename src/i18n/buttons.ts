import type { Choice, Choices, Reply } from '../conversation/reply.ts'
import { behalfChoices } from '../conversation/filing/behalf.ts'
import { beginChoices, requestChoices } from '../conversation/review/notice-choices.ts'
import { ladderChoices } from '../conversation/ladder/choices.ts'
import { understoodText } from './question-name.ts'
import { sentence } from './sentence.ts'
import { inStyle, type ToneStyle } from './tone-style.ts'
import type { Translate } from './translate.ts'

/** Buttons in rows: what a tap brings back, and their words. */
export type Buttons = readonly (readonly { readonly data: string; readonly label: string }[])[]

/** The buttons of a reply; none where nothing is to be chosen. */
export function buttonsIn(reply: Reply, t: Translate, style: ToneStyle): Buttons {
  const choices = choicesIn(reply)
  return choices === null ? [] : buttonsOf(choices, t, style)
}

/** The buttons of a question; and those of a message that nobody was waiting for, which are good at any time. */
function choicesIn(reply: Reply): Choices | null {
  if ('choices' in reply) return reply.choices
  switch (reply.kind) {
    case 'filedOnBehalf':
      return behalfChoices(reply)
    case 'changeRequested':
      return requestChoices(reply.request.number)
    case 'reportReturned':
    case 'monthUnlocked':
      return beginChoices(reply)
    case 'ladder':
      return ladderChoices(reply)
    default:
      return null
  }
}

function buttonWords(words: Choice['label'], t: Translate): string {
  if (typeof words === 'string') return words
  return 'asks' in words ? understoodText(words.asks, words.label, t) : sentence(words, t)
}

function buttonsOf(choices: Choices, t: Translate, style: ToneStyle): Buttons {
  const label = ({ label: words }: Choice): string => inStyle(buttonWords(words, t), style)
  return choices.rows.map((row) =>
    row.map((choice) => ({ data: `${choices.token}.${choice.id}`, label: label(choice) })),
  )
}
