import { isAsked } from './condition.ts'
import type { Scope } from './expression.ts'
import { type Code, type Figure, type Figures, type Value, valueOf } from './figure.ts'
import type { Form, Indicator } from './form.ts'
import { indexOf } from './form-index.ts'
import { isMovement, isStock, openChoice } from './movement.ts'
import { hasStocks } from './stocks.ts'

/**
 * What "như tháng trước" says for a whole month: nobody moved, stocks are those of the month before, and what mostly
 * does not happen did not. Only open questions with such a sensible default are answered; the others stay open.
 * Undefined where there is no month before to be like.
 */
export function carriedAnswers(form: Form, scope: Scope, words: string): Record<Code, Figure> | undefined {
  const { previous } = scope
  if (previous === null || !hasStocks(previous)) return undefined
  const moved = somebodyMoved(form, scope.figures)
  const answers: Record<Code, Figure> = {}
  for (const indicator of form.indicators) {
    if (scope.figures[indicator.code] !== undefined || indicator.hidden === true) continue
    if (moved && isStock(indicator)) continue
    const value = sensibleDefault(form, indicator, previous, moved)
    if (value === undefined || isAsked(form, indicator, scope) === false) continue
    answers[indicator.code] = { state: 'given', value, words }
  }
  return answers
}

function sensibleDefault(
  form: Form,
  indicator: Indicator,
  previous: Figures,
  moved: boolean,
): Value | undefined {
  if (indicator.kind === 'gate') return moved ? openChoice(indicator) : indicator.expected
  if (indicator.default === 'carry') return valueOf(previous, indicator.code)
  if (indicator.default !== 'zero') return undefined
  return isMovement(form, indicator) && !(moved && isGated(form, indicator)) ? undefined : 0
}

/** Then the stocks are worked out and confirmed, not carried. */
function somebodyMoved(form: Form, figures: Figures): boolean {
  const gate = indexOf(form).gate
  const said = gate === undefined ? undefined : valueOf(figures, gate.code)
  if (said !== undefined) return said !== gate?.expected
  return form.indicators.some((indicator) => {
    const figure = figures[indicator.code]
    const none = figure === undefined || (figure.state === 'given' && figure.value === 0)
    return isMovement(form, indicator) && !none
  })
}

/** A movement asked because the gate is open; one that splits another is asked, for no number of it is likelier. */
function isGated(form: Form, indicator: Indicator): boolean {
  const gate = indexOf(form).gate
  return gate !== undefined && indicator.required.startsWith(gate.code)
}
