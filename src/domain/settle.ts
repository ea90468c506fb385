import { derivedCount, isAsked } from './condition.ts'
import type { Scope } from './expression.ts'
import { type Code, type Figure, type Figures, isAnswer } from './figure.ts'
import type { Form, Indicator } from './form.ts'

/**
 * The figures with everything that follows from the answers: flows that cannot have happened are 0, states
 * that make no sense are not applicable, totals are added up. What followed from an earlier answer and no
 * longer does is gone; an answer to a question that is no longer asked gives way to what follows.
 */
export function settle(form: Form, answers: Figures, context: Omit<Scope, 'figures'>): Figures {
  const figures: Record<Code, Figure> = {}
  for (const [code, figure] of Object.entries(answers)) if (isAnswer(figure)) figures[code] = figure
  // One record grows, since this runs several times in every turn; nobody else holds it yet.
  const scope = { ...context, figures }
  for (const indicator of form.indicators) {
    const follows = consequence(form, indicator, scope)
    if (follows !== undefined) figures[indicator.code] = follows
  }
  return figures
}

function consequence(form: Form, indicator: Indicator, scope: Scope): Figure | undefined {
  if (indicator.default === 'derived') return addedUp(form, indicator, scope)
  const asked = isAsked(form, indicator, scope)
  if (asked === undefined) return undefined
  if (!asked) return indicator.kind === 'flow' ? nothingHappened : { state: 'not_applicable', words: null }
  return indicator.hidden === true && !isAnswer(scope.figures[indicator.code]) ? nothingHappened : undefined
}

const nothingHappened: Figure = { state: 'given', value: 0, words: null }

/** A total stands only when its parts do; it is never typed by itself. */
function addedUp(form: Form, indicator: Indicator, scope: Scope): Figure | undefined {
  const value = derivedCount(form, indicator.code, scope)
  return value === undefined ? undefined : { state: 'given', value, words: null }
}
