import type { Code, Figure } from '../../domain/figure.ts'
import { countOf, valueOf } from '../../domain/figure.ts'
import { indexOf, indicatorOf } from '../../domain/form-index.ts'
import { isMovement } from '../../domain/movement.ts'
import { localDay } from '../../domain/day.ts'
import { read } from '../../language/read.ts'
import type { Many } from '../../language/many.ts'
import type { Facts, Work } from '../facts.ts'
import { openedGate, questionFor } from './gate.ts'
import { refusalOf } from './refusal.ts'

type Answers = Readonly<Record<Code, Figure>>

/** What of a message can be taken as answers, and the words of it that cannot. */
export type Placed = {
  readonly answers: Answers
  readonly aside: readonly string[]
  /** Movements where somebody has said that nobody moved, with the gate that they would open: to be confirmed. */
  readonly moved: Answers
}

type Found = Many['found'][number]

/** Holds what was read against the form: bounds, the total, the gate. What does not fit is set aside, never bent. */
export function placeMany(many: Many, work: Work, facts: Facts): Placed {
  const { fit, unfit } = partedTotal(many.found, work)
  const answers: Record<Code, Figure> = {}
  const moved: Record<Code, Figure> = {}
  const aside = [...many.unplaced, ...many.doubtful.map(({ words }) => words), ...unfit]
  for (const found of fit) {
    const figure = figureOf(found, work, facts)
    const refused = refusalOf({ [found.code]: figure }, work, facts) !== undefined
    if (refused) aside.push(found.words)
    else if (isShut(found, work)) moved[found.code] = figure
    else answers[found.code] = figure
  }
  for (const { code, words } of many.pending) {
    const figure: Figure = { state: 'pending', words }
    if (refusalOf({ [code]: figure }, work, facts) === undefined) answers[code] = figure
    else aside.push(words)
  }
  const [first] = Object.values(moved)
  return {
    answers: { ...implied(answers, work), ...answers },
    aside,
    moved: first === undefined ? {} : { ...openedGate(first.words, work), ...moved },
  }
}

/** A text is read as the answer to its own question, so that "không" says that there is nothing to say. */
function figureOf({ code, value, words }: Found, work: Work, facts: Facts): Figure {
  const context = { month: work.report.period, today: localDay(facts.now) }
  const text = indicatorOf(work.form, code)?.type === 'text'
  const skipped = text && read(String(value), 'text', context).kind === 'skip'
  return skipped ? { state: 'not_applicable', words } : { state: 'given', value, words }
}

/** The total is added up, never taken: where it does not agree with its parts, none of them is. */
function partedTotal(
  found: readonly Found[],
  work: Work,
): { fit: readonly Found[]; unfit: readonly string[] } {
  const total = found.find(({ code }) => code === 'member_total')
  const fit = found.filter(({ code }) => code !== 'member_total')
  if (total === undefined) return { fit, unfit: [] }
  const part = (code: Code): number | undefined => {
    const value = fit.find((one) => one.code === code)?.value
    return typeof value === 'number' ? value : countOf(work.report.figures, code)
  }
  const [official, probationary] = [part('member_official'), part('member_probationary')]
  if (official === undefined || probationary === undefined) return { fit, unfit: [total.words] }
  if (official + probationary === total.value) return { fit, unfit: [] }
  const parts = fit.filter(({ code }) => code === 'member_official' || code === 'member_probationary')
  return {
    fit: fit.filter((one) => !parts.includes(one)),
    unfit: [total, ...parts].map(({ words }) => words),
  }
}

/** A movement where somebody has said that nobody moved: which of the two is right is not for us to say. */
function isShut({ code, value }: Found, work: Work): boolean {
  return value !== 0 && questionFor(code, work) !== code
}

/** Somebody moved, so there was movement; the branch met on a day, so it has met. */
function implied(answers: Answers, work: Work): Answers {
  const { form, report } = work
  const follows: Record<Code, Figure> = {}
  const gate = indexOf(form).gate
  for (const [code, figure] of Object.entries(answers)) {
    const indicator = indicatorOf(form, code)
    const { words } = figure
    const moved =
      indicator !== undefined && isMovement(form, indicator) && figure.state === 'given' && figure.value !== 0
    if (moved && gate !== undefined && valueOf(report.figures, gate.code) === undefined) {
      Object.assign(follows, openedGate(words, work))
    }
    const met = form.indicators.find((other) => indicator?.required.startsWith(`${other.code} ==`))
    if (
      met?.expected !== undefined &&
      met.kind === 'state' &&
      valueOf(report.figures, met.code) === undefined
    ) {
      follows[met.code] = { state: 'given', value: met.expected, words }
    }
  }
  return follows
}
