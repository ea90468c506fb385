import type { Scope } from './expression.ts'
import {
  changesBetween,
  type Code,
  type Figure,
  type FigureChange,
  type Figures,
  valueOrState,
} from './figure.ts'
import type { Form } from './form.ts'
import { indicatorOf } from './form-index.ts'
import { isMovement } from './movement.ts'
import { settle } from './settle.ts'
import { hasStocks } from './stocks.ts'

/**
 * What must be stored when these answers arrive: the answers, what follows from them, and what no longer
 * stands. A changed movement takes the confirmed stocks away, since they were worked out from it.
 */
export function changesForAnswers(
  form: Form,
  scope: Scope,
  answers: Readonly<Record<Code, Figure>>,
): FigureChange[] {
  const moved = Object.entries(answers).some(
    ([code, figure]) => decidesStocks(form, code) && isOther(scope.figures[code], figure),
  )
  const kept =
    moved && hasStocks(scope.previous)
      ? without(scope.figures, 'member_official', 'member_probationary')
      : scope.figures
  return changesBetween(scope.figures, settle(form, { ...kept, ...answers }, scope))
}

/** Whether something else was known before. */
function isOther(before: Figure | undefined, after: Figure): boolean {
  return before !== undefined && valueOrState(before) !== valueOrState(after)
}

function decidesStocks(form: Form, code: Code): boolean {
  const indicator = indicatorOf(form, code)
  return indicator !== undefined && (indicator.kind === 'gate' || isMovement(form, indicator))
}

function without(figures: Figures, ...codes: readonly Code[]): Figures {
  return Object.fromEntries(Object.entries(figures).filter(([code]) => !codes.includes(code)))
}
