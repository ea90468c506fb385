import { localDay } from '../../domain/day.ts'
import { indicatorOf } from '../../domain/form-index.ts'
import { indicatorNamed } from '../../domain/label.ts'
import { stepsOf } from '../../domain/plan.ts'
import { readFixRequest } from '../../language/fix-request.ts'
import { foldMarks } from '../../language/normalize.ts'
import { picked } from '../choices.ts'
import { type FactsAtWork, scopeOf, type Work } from '../facts.ts'
import type { State } from '../state.ts'
import type { InHand } from './place.ts'
import { phrase } from '../phrase.ts'
import { again, go, type Turn } from '../turn-result.ts'
import { questionFor } from './gate.ts'
import { advance } from './progress.ts'
import { readAnswer } from './read-answer.ts'
import { refusalOf } from './refusal.ts'
import { save } from './save.ts'

type FixPlace = Extract<State['place'], { at: 'pickFix' }>

/**
 * "sửa dự bị" and "sửa câu 3" go to that question, "sửa dự bị 3" and "sửa 3 = 25" answer it; asks which where the
 * words name none or several.
 */
export function fixIn(state: State, report: InHand, what: string, facts: FactsAtWork): Turn {
  const request = readFixRequest(`sửa ${what}`)
  const code = request === undefined ? undefined : codeNamed(request, report, facts.work)
  if (request !== undefined && code !== undefined) {
    return request.value === null
      ? fixOne(state, report, code, facts)
      : answerFix(state, report, code, request.value, facts)
  }
  const place: FixPlace = { at: 'pickFix', report, among: 'sections', section: null }
  return go(state, place, facts, what === '' ? undefined : phrase('filing.whichFigure'))
}

/** The indicator that a request names, by its words or by the number of its question. */
export function codeNamed(
  request: NonNullable<ReturnType<typeof readFixRequest>>,
  report: InHand,
  work: Work,
): string | undefined {
  if ('what' in request) return indicatorNamed(work.form, request.what, foldMarks)
  const step = stepsOf(work.form, scopeOf(work), report.section ?? undefined)[request.number - 1]
  return step?.kind === 'question' ? step.code : undefined
}

function answerFix(state: State, report: InHand, code: string, words: string, facts: FactsAtWork): Turn {
  const { work } = facts
  const indicator = indicatorOf(work.form, code)
  if (indicator === undefined || indicator.default === 'derived' || questionFor(code, work) !== code) {
    return fixOne(state, report, code, facts)
  }
  const answer = readAnswer(words, indicator, undefined, work, localDay(facts.now))
  if (answer.kind !== 'take') return fixOne(state, report, code, facts)
  const refused = refusalOf(answer.answers, work, facts)
  return refused === undefined ? save(state, report, answer.answers, facts) : again(state, facts, refused)
}

/** Goes to the question of one figure; for a total, to those that it is made of. */
export function fixOne(state: State, report: InHand, wanted: string, facts: FactsAtWork): Turn {
  const { work } = facts
  if (indicatorOf(work.form, wanted) === undefined) return again(state, facts, phrase('tap.old'))
  const code = questionFor(wanted, work)
  if (indicatorOf(work.form, code)?.default === 'derived') {
    return go(state, { at: 'pickFix', report, among: 'card', section: null }, facts)
  }
  return go(state, { at: 'step', report, step: { kind: 'question', code } }, facts)
}

/** A tap while it is asked which figure to correct; undefined for what belongs elsewhere. */
export function onPickFix(
  state: State,
  place: FixPlace,
  choice: string,
  facts: FactsAtWork,
): Turn | undefined {
  const { report } = place
  const section = picked(choice, 'section')
  if (section !== undefined) return go(state, { at: 'pickFix', report, among: 'section', section }, facts)
  return choice === 'return' ? advance(state, report, facts) : undefined
}

/**
 * "sửa 24" at a question of a count corrects the number before; "sửa", "/sua" and "sửa dự bị" go to a question; "sửa
 * chữa đường thôn" is what somebody has to say where words are asked for.
 */
export function wantsFix(text: string, rest: string, wordsAsked: boolean, work: Work): boolean {
  if (text.startsWith('/') || rest === '') return true
  if (wordsAsked) return indicatorNamed(work.form, rest, foldMarks) !== undefined
  return !/^\d+$/.test(rest)
}

/** Whether the place asks for free words. */
export function areWordsAsked(place: State['place'], { form }: Work): boolean {
  const code = place.at === 'step' && place.step.kind === 'question' ? place.step.code : ''
  return place.at === 'explain' || indicatorOf(form, code)?.type === 'text'
}
