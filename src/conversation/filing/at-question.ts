import { boundsOf } from '../../domain/condition.ts'
import { localDay } from '../../domain/day.ts'
import type { Code, Figure, Value } from '../../domain/figure.ts'
import { type Indicator, indicatorOf } from '../../domain/form.ts'
import { picked } from '../choices.ts'
import { type Facts, scopeOf, type Work } from '../facts.ts'
import type { PersonInput } from '../input.ts'
import type { Phrase } from '../reply.ts'
import type { InHand, State } from '../state.ts'
import { again, go, goHome, phrase, say, type Turn } from '../turn-result.ts'
import { type Answer, readAnswer } from './read-answer.ts'
import { stepBefore } from './move.ts'
import { save } from './save.ts'

type QuestionStep = { readonly kind: 'question'; readonly code: Code }

/** Words at a question of the form. */
export function onQuestionText(
  state: State,
  report: InHand,
  step: QuestionStep,
  text: string,
  facts: Facts,
): Turn {
  const { work } = facts
  const indicator = work === null ? undefined : indicatorOf(work.form, step.code)
  if (work === null || indicator === undefined) return goHome(state, say('filing.lost'))
  const before = stepBefore(report, step, facts)
  const earlier = before?.kind === 'question' ? indicatorOf(work.form, before.code) : undefined
  const answer = readAnswer(text, indicator, earlier, work, localDay(facts.now))
  return take(state, report, step, answer, work, facts)
}

/** A tap at a question: a likely count, a choice, a day, no figure yet, nothing to say. */
export function onQuestionTap(
  state: State,
  report: InHand,
  step: QuestionStep,
  tap: Extract<PersonInput, { kind: 'tap' }>,
  facts: Facts,
): Turn | undefined {
  const { work } = facts
  const figure = figureOfTap(tap)
  if (work === null || figure === undefined) return undefined
  return take(state, report, step, { kind: 'take', answers: { [step.code]: figure } }, work, facts)
}

function figureOfTap({ choice, label }: Extract<PersonInput, { kind: 'tap' }>): Figure | undefined {
  const count = picked(choice, 'n')
  const value: Value | undefined =
    count === undefined ? (picked(choice, 'c') ?? picked(choice, 'd')) : Number(count)
  const words = label ?? String(value ?? choice)
  if (value !== undefined) return { state: 'given', value, words }
  if (choice === 'pending') return { state: 'pending', words }
  return choice === 'skip' ? { state: 'not_applicable', words } : undefined
}

function take(
  state: State,
  report: InHand,
  step: QuestionStep,
  answer: Answer,
  work: Work,
  facts: Facts,
): Turn {
  if (answer.kind === 'again') return again(state, facts, answer.note)
  const refused = refusalOf(answer.answers, work, facts)
  if (refused !== undefined) return again(state, facts, refused)
  if (answer.kind === 'take') return save(state, report, answer.answers, facts)
  return go(state, { at: 'confirm', report, step, answers: answer.answers }, facts)
}

/** What the form or the calendar does not allow; each with what is taken. */
function refusalOf(answers: Readonly<Record<Code, Figure>>, work: Work, facts: Facts): Phrase | undefined {
  for (const [code, figure] of Object.entries(answers)) {
    const indicator = indicatorOf(work.form, code)
    if (indicator === undefined) return phrase('takes.int')
    if (figure.state === 'pending' && indicator.firm === true) return phrase('answer.firm')
    const refused = figure.state === 'given' ? outOfBounds(indicator, figure.value, work, facts) : undefined
    if (refused !== undefined) return refused
  }
  return undefined
}

function outOfBounds(indicator: Indicator, value: Value, work: Work, facts: Facts): Phrase | undefined {
  if (indicator.type === 'int') {
    const { min, max } = boundsOf(work.form, indicator, scopeOf(work))
    const within = typeof value === 'number' && value >= min && (max === undefined || value <= max)
    if (within) return undefined
    return max === undefined ? phrase('answer.atLeast', { min }) : phrase('answer.bounds', { min, max })
  }
  if (indicator.type === 'date') {
    const day = String(value)
    const { period } = work.report
    const inside = day.startsWith(period) && day <= localDay(facts.now)
    return inside ? undefined : phrase('answer.dateOutside', { day, month: period })
  }
  const most = indicator.type === 'text' && typeof indicator.max === 'number' ? indicator.max : undefined
  const long = most !== undefined && String(value).length > most
  return long ? phrase('answer.tooLong', { max: most }) : undefined
}
