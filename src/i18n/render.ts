import type { Choice, Choices, Phrase, Reply, ReplyOf } from '../conversation/reply.ts'
import { behalfChoices } from '../conversation/filing/behalf.ts'
import { answerText } from './answer-text.ts'
import { branchText, progressText } from './board-text.ts'
import { cardText, questionText, readbackText, receiptText } from './filing-text.ts'
import { helpText, invitationText, noticeText, welcomeText } from './office-text.ts'
import { understoodText } from './question-name.ts'
import { splitLong } from './split-long.ts'
import { summaryText } from './summary-text.ts'
import { inStyle, type ToneStyle } from './tone-style.ts'
import type { Translate } from './translate.ts'

/** A reply in words: plain text that no platform reads as markup, and its buttons, under the last part. */
export type Rendered = {
  readonly text: string
  readonly buttons: readonly (readonly { readonly data: string; readonly label: string }[])[]
  readonly menu?: readonly MenuLine[]
}

type MenuLine = { readonly command: string; readonly description: string }

/** Puts replies into the words of a locale. A long one becomes several messages. */
export function makeRender(t: Translate, style: ToneStyle = 'new'): (reply: Reply) => readonly Rendered[] {
  return (reply) => {
    const note = 'note' in reply && reply.note !== null ? [sentence(reply.note, t), ''] : []
    const text = saidOnce([...note, ...linesOf(reply, t)].join('\n'))
    const parts = splitLong(inStyle(text, style))
    const choices = choicesIn(reply)
    const buttons = choices === null ? [] : buttonsOf(choices, t, style)
    const menu = reply.kind === 'welcome' ? { menu: menuLines(reply.commands, t) } : {}
    return parts.map((text, index) => ({ text, buttons: index === parts.length - 1 ? buttons : [], ...menu }))
  }
}

/** The lines of each kind of reply. */
const lines: { readonly [K in Reply['kind']]: (reply: ReplyOf<K>, t: Translate) => string[] } = {
  phrase: (reply, t) => [sentence(reply, t)],
  ask: (reply, t) => [sentence(reply.phrase, t)],
  help: helpText,
  question: questionText,
  card: cardText,
  readback: readbackText,
  receipt: receiptText,
  welcome: welcomeText,
  invitation: invitationText,
  summary: ({ summary, withAlerts }, t) => summaryText(summary, withAlerts, t),
  monthSummary: ({ summary, withAlerts }, t) => summaryText(summary, withAlerts, t),
  progress: ({ progress }, t) => progressText(progress, t),
  branchCard: branchText,
  answer: ({ answer }, t) => answerText(answer, t),
  opening: noticeText,
  reminder: noticeText,
  filedByOther: noticeText,
  filedOnBehalf: noticeText,
  behalfDenied: noticeText,
}

function linesOf(reply: Reply, t: Translate): string[] {
  // The table has a row for every kind; that it is this reply's is more than the compiler can follow.
  const worded = lines[reply.kind] as (reply: Reply, t: Translate) => string[]
  return worded(reply, t)
}

/** The buttons of a question; and those of a message that nobody was waiting for, which are good at any time. */
function choicesIn(reply: Reply): Choices | null {
  if ('choices' in reply) return reply.choices
  return reply.kind === 'filedOnBehalf' ? behalfChoices(reply) : null
}

/** The commands with what each does, as a platform's menu shows them. */
export function menuLines(commands: readonly string[], t: Translate): MenuLine[] {
  return commands.map((command) => ({ command, description: t(`menu.${command}`) }))
}

/** A branch may have the word in its name already: "Chi bộ Chi bộ Phố Mới" says it once. */
function saidOnce(text: string): string {
  return text.replace(/chi bộ (?=chi bộ )/giu, '')
}

function sentence(phrase: Phrase, t: Translate): string {
  const said = t(phrase.key, phrase.params)
  return phrase.next === undefined ? said : `${said}\n${sentence(phrase.next, t)}`
}

function buttonWords(words: Choice['label'], t: Translate): string {
  if (typeof words === 'string') return words
  return 'asks' in words ? understoodText(words.asks, words.label, t) : sentence(words, t)
}

function buttonsOf(choices: Choices, t: Translate, style: ToneStyle): Rendered['buttons'] {
  const label = ({ label: words }: Choice): string => inStyle(buttonWords(words, t), style)
  return choices.rows.map((row) =>
    row.map((choice) => ({ data: `${choices.token}.${choice.id}`, label: label(choice) })),
  )
}
