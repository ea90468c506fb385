import { changesForAnswers } from '../../domain/answer.ts'
import { cardOf, stockFigures } from '../../domain/card.ts'
import type { Scope } from '../../domain/expression.ts'
import {
  changesBetween,
  type Code,
  countOf,
  type Figure,
  type FigureChange,
  type Figures,
  valueOf,
  withChanges,
} from '../../domain/figure.ts'
import type { Form } from '../../domain/form.ts'
import { indexOf, indicatorOf } from '../../domain/form-index.ts'
import { isMovement, openChoice } from '../../domain/movement.ts'
import { stepsOf } from '../../domain/plan.ts'
import { settle } from '../../domain/settle.ts'
import { scopeOf, type Work } from '../facts.ts'

type Answers = Readonly<Record<Code, Figure>>

/**
 * A submitted report as it would be: with the answers, and with all that follows from them. A movement opens the gate
 * by itself; the stocks are worked out anew where they hang on what was changed, and somebody has not given them.
 */
export function amended(work: Work, answers: Answers): Work {
  const { form, report } = work
  const scope = scopeOf(work)
  const given = { ...movedAlong(form, report.figures, answers), ...answers }
  const changed = withChanges(report.figures, changesForAnswers(form, scope, given))
  const figures = withStocks(form, { ...scope, figures: changed })
  return { form, report: { ...report, figures } }
}

/** What is to be stored for that; other words alone are no change. */
export function changesIn(work: Work, answers: Answers): FigureChange[] {
  return changesBetween(work.report.figures, amended(work, answers).report.figures)
}

/** The first question that the change leaves without an answer: a branch that has met after all has met on a day. */
export function openQuestion(work: Work): Code | undefined {
  const open = stepsOf(work.form, scopeOf(work)).find(
    (step) => step.kind === 'question' && work.report.figures[step.code] === undefined,
  )
  return open?.kind === 'question' ? open.code : undefined
}

/** A movement says that there was one; of the others nobody said anything new, so they stay none. */
function movedAlong(form: Form, before: Figures, answers: Answers): Record<Code, Figure> {
  const { gate, movements } = indexOf(form)
  const moved = Object.entries(answers).find(
    ([code, figure]) => movements.has(code) && figure.state === 'given' && figure.value !== 0,
  )
  const open = gate === undefined ? undefined : openChoice(gate)
  if (gate === undefined || open === undefined || moved === undefined) return {}
  if (valueOf(before, gate.code) !== gate.expected) return {}
  const none = form.indicators.filter(
    (indicator) => isMovement(form, indicator) && indicator.required.startsWith(gate.code),
  )
  return {
    ...Object.fromEntries(none.map(({ code }) => [code, { state: 'given', value: 0, words: '' } as const])),
    [gate.code]: { state: 'given', value: open, words: moved[1].words ?? '' },
  }
}

/** The stocks that the change took away, as the movements make them; where they can't be, they stay open. */
function withStocks(form: Form, scope: Scope): Figures {
  const { figures } = scope
  const isOpen = (code: Code): boolean =>
    indicatorOf(form, code) !== undefined && countOf(figures, code) === undefined
  if (!isOpen('member_official') && !isOpen('member_probationary')) return figures
  const card = cardOf(form, scope)
  if (card === undefined || card.shown.official < 0 || card.shown.probationary < 0) return figures
  return settle(form, { ...figures, ...stockFigures(card.shown, '') }, scope)
}
