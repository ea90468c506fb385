import type { Question } from '../../domain/question.ts'
import { lengthOf } from '../../domain/question.ts'
import { labelOfQuestion } from '../../domain/statistics/label.ts'
import { isPlainQuestion, looksLikeQuestion, readQuestion } from '../../language/ask/read-question.ts'
import { choice, choicesOf, inPairs, picked } from '../choices.ts'
import type { Facts } from '../facts.ts'
import { onFilingText } from '../filing/at-place.ts'
import { onFiguresUnasked } from '../filing/unasked.ts'
import type { PersonInput } from '../input.ts'
import { phrase } from '../phrase.ts'
import type { Choice } from '../reply.ts'
import type { OnOutcome } from '../rooms.ts'
import type { State } from '../state.ts'
import { again, stay, type Turn, want } from '../turn-result.ts'
import type { AskingOutcome } from './outcome.ts'
import { askerOf } from './viewer.ts'

/** Tries a text as a question; undefined for somebody who may ask nothing. */
function askWords(state: State, text: string, facts: Facts): Turn | undefined {
  const asker = askerOf(facts.person)
  if (asker === undefined) return undefined
  const { committee, home } = asker
  return want(state, { kind: 'loadAskable', committee, home, text })
}

/** Words at home that nothing else took: a question first where they read as one, else figures that nobody asked for. */
export function onQuestionOrFigures(state: State, text: string, facts: Facts): Turn | undefined {
  const figures = looksLikeQuestion(text) ? undefined : onFiguresUnasked(state, text, facts)
  return figures ?? askWords(state, text, facts)
}

/**
 * A question in the middle of something else: only what reads as one, and only where the words came to nothing there,
 * so that no answer of somebody who files is ever taken for a question.
 */
export function askInstead(state: State, turned: Turn, text: string, facts: Facts): Turn {
  const took = turned.state !== state || turned.effects.length > 0
  return took || !isPlainQuestion(text) ? turned : (askWords(state, text, facts) ?? turned)
}

/** A tap on a question that was offered. */
export function onAskTap(
  state: State,
  { choice: id }: Extract<PersonInput, { kind: 'tap' }>,
  facts: Facts,
): Turn | undefined {
  const offer = picked(id, 'ask')
  const question = offer === undefined ? undefined : state.asked?.offers[Number(offer)]
  return question === undefined ? undefined : answer(state, question, facts)
}

export const onAskingOutcome: OnOutcome<AskingOutcome> = {
  askableLoaded: (state, { askable, text }, facts) => {
    const read = readQuestion(text, askable, state.asked?.last ?? null)
    switch (read.kind) {
      case 'question':
        return answer(state, read.question, facts)
      case 'which':
        return offer(
          state,
          facts,
          'ask.which',
          read.questions,
          (question) => nameIn(question),
          read.questions[0] ?? null,
        )
      case 'unclear':
        return (
          otherwise(state, text, facts) ??
          offer(
            state,
            facts,
            'ask.unclear',
            read.nearest,
            (asks) => ({ asks, label: labelOfQuestion(asks, askable.form) }),
            state.asked?.last ?? null,
          )
        )
    }
  },
  questionAnswered: (state, { answer: answered }, facts) => {
    const home = state.place.at === 'home'
    const offers = home ? answered.next : []
    const token = facts.now.toString(36)
    const next: State = { ...state, asked: { last: answered.question, offers }, ...(home ? { token } : {}) }
    const rows = inPairs(offers.map((question, at) => choice(`ask:${at}`, ...furtherLabel(question))))
    const choices = offers.length === 0 ? null : choicesOf(token, ...rows)
    return stay(next, facts, { kind: 'answer', answer: answered, choices })
  },
}

/** What words are where they are no question: figures, or what they came to at the place; undefined at home. */
function otherwise(state: State, text: string, facts: Facts): Turn | undefined {
  if (state.place.at !== 'home') {
    return (
      onFilingText(state, { kind: 'text', text, message: null }, undefined, facts) ??
      again(state, facts, phrase('tap.choose'))
    )
  }
  if (/\?\s*$/u.test(text)) return undefined
  const figures = onFiguresUnasked(state, text, facts)
  return figures ?? (looksLikeQuestion(text) ? undefined : again(state, facts, phrase('home.unclear')))
}

function answer(state: State, question: Question, facts: Facts): Turn {
  const asker = askerOf(facts.person)
  if (asker === undefined) return again(state, facts, phrase('command.noRight'))
  return want(state, {
    kind: 'answerQuestion',
    committeeId: asker.committee.id,
    question,
    viewer: asker.viewer,
  })
}

/** Questions to choose from, as buttons; in the middle of something else only the words are said. */
function offer(
  state: State,
  facts: Facts,
  key: string,
  questions: readonly Question[],
  label: (question: Question) => Choice['label'],
  last: Question | null,
): Turn {
  const home = state.place.at === 'home'
  const token = facts.now.toString(36)
  const next: State = { ...state, asked: { last, offers: questions }, ...(home ? { token } : {}) }
  if (!home) return again({ ...next, asked: { last, offers: [] } }, facts, phrase(key))
  const rows = questions.map((question, at) => [{ id: `ask:${at}`, label: label(question) }])
  return {
    state: next,
    replies: [{ kind: 'ask', phrase: phrase(key), note: null, choices: choicesOf(token, ...rows) }],
    effects: [],
  }
}

function nameIn({ scope }: Question): string {
  return scope.kind === 'branches' ? (scope.branches.at(-1)?.name ?? '') : ''
}

function furtherLabel({ ask, span }: Question): [key: string, params?: { month: string }] {
  if (ask === 'list') return ['ask.byBranchButton']
  return ask === 'growth' || lengthOf(span) > 1
    ? ['ask.growthButton']
    : ['ask.monthButton', { month: span.to }]
}
