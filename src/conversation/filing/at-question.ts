import { carriedAnswers } from '../../domain/carry.ts'
import { localDay } from '../../domain/day.ts'
import type { Code, Figure, Value } from '../../domain/figure.ts'
import { indicatorOf } from '../../domain/form-index.ts'
import { picked } from '../choices.ts'
import { type FactsAtWork, scopeOf } from '../facts.ts'
import type { PersonInput } from '../input.ts'
import type { State } from '../state.ts'
import type { InHand } from './place.ts'
import { phrase, say } from '../phrase.ts'
import { again, go, goHome, type Turn, want } from '../turn-result.ts'
import { answerChoices } from './answer-choices.ts'
import { stepBefore } from './move.ts'
import { type Answer, readAnswer } from './read-answer.ts'
import { readInto } from './read-into.ts'
import { refusalOf } from './refusal.ts'
import { save } from './save.ts'

type QuestionStep = { readonly kind: 'question'; readonly code: Code }
type Words = Extract<PersonInput, { kind: 'text' }>

/** Words at a question of the form: its answer, or else a message of several figures. */
export function onQuestionText(
  state: State,
  report: InHand,
  step: QuestionStep,
  words: Words,
  facts: FactsAtWork,
): Turn {
  const { work } = facts
  const indicator = indicatorOf(work.form, step.code)
  if (indicator === undefined) return goHome(state, say('filing.lost'))
  const before = stepBefore(report, step, facts)
  const earlier = before?.kind === 'question' ? indicatorOf(work.form, before.code) : undefined
  const answer = readAnswer(words.text, indicator, earlier, work, localDay(facts.now))
  if (answer.kind === 'again') {
    return readInto(state, report, words.text, facts) ?? again(state, facts, answer.note)
  }
  if (answer.kind === 'carryMonth') return carryMonth(state, report, words.text, facts)
  return take(state, report, step, answer, words.message, facts)
}

/** A tap at a question: a likely count, a choice, a day, no figure yet, nothing to say; only what it offers. */
export function onQuestionTap(
  state: State,
  report: InHand,
  step: QuestionStep,
  tap: Extract<PersonInput, { kind: 'tap' }>,
  facts: FactsAtWork,
): Turn | undefined {
  const indicator = indicatorOf(facts.work.form, step.code)
  if (indicator === undefined) return undefined
  const figure = offersTap(step.code, tap, facts) ? figureOfTap(tap) : undefined
  if (figure === undefined) return undefined
  return take(state, report, step, { kind: 'take', answers: { [step.code]: figure } }, null, facts)
}

/** Whether the question of a figure has that button. */
export function offersTap(
  code: Code,
  { choice }: Extract<PersonInput, { kind: 'tap' }>,
  { work, now }: FactsAtWork,
): boolean {
  const indicator = indicatorOf(work.form, code)
  const offered = indicator === undefined ? [] : answerChoices(indicator, work, now, '').rows.flat()
  return offered.some(({ id }) => id === choice)
}

/** What a tapped answer says; undefined for a button that is no answer. */
export function figureOfTap({ choice, label }: Extract<PersonInput, { kind: 'tap' }>): Figure | undefined {
  const count = picked(choice, 'n')
  const value: Value | undefined =
    count === undefined ? (picked(choice, 'c') ?? picked(choice, 'd')) : Number(count)
  const words = label ?? String(value ?? choice)
  if (value !== undefined) return { state: 'given', value, words }
  if (choice === 'pending') return { state: 'pending', words }
  return choice === 'skip' ? { state: 'not_applicable', words } : undefined
}

/** "Như tháng trước" at the gate answers the whole month; whether it is the third one alike is looked up first. */
function carryMonth(state: State, report: InHand, words: string, facts: FactsAtWork): Turn {
  const answers = carriedAnswers(facts.work.form, scopeOf(facts.work), words)
  if (answers === undefined) return again(state, facts, phrase('answer.noMonthBefore'))
  return want(state, { kind: 'loadHistory', report, purpose: { kind: 'carry', words } })
}

function take(
  state: State,
  report: InHand,
  step: QuestionStep,
  { kind, answers }: Extract<Answer, { kind: 'take' | 'confirm' }>,
  message: string | null,
  facts: FactsAtWork,
): Turn {
  const refused = refusalOf(answers, facts.work, facts)
  if (refused !== undefined) return again(state, facts, refused)
  if (kind === 'take') return save(state, report, answers, facts, { message, aside: [] })
  return go(state, { at: 'confirm', report, step, answers, why: 'words' }, facts)
}
