import { stocksIn } from './card.ts'
import type { Scope } from './expression.ts'
import type { Form, Indicator } from './form.ts'
import { indicatorOf } from './form-index.ts'
import type { Missing, NextQuestion, Work } from './ladder.ts'
import { isStock } from './movement.ts'
import { firstOpenStep, type Step, stepsOf } from './plan.ts'
import { questionValues } from './question-values.ts'

/**
 * What a report still lacks, in the order in which it is asked; of a section only, where one is named. The card of the
 * stocks is the four of them, and no question: its figures are to be looked at, not typed.
 */
export function missingIn(form: Form, scope: Scope, section?: string): Work {
  const steps = stepsOf(form, scope, section)
  const open = steps.filter((step) => firstOpenStep(form, scope, [step]) !== undefined)
  const [first] = open
  return {
    items: open
      .flatMap((step) => indicatorsOf(form, step))
      .map((indicator) => besideBefore(indicator, scope)),
    question: first === undefined ? null : questionOf(form, first, scope),
  }
}

/** What a submitted report still lacks: the figures that its branch did not have yet. */
export function pendingIn(form: Form, scope: Scope): Work {
  const pending = form.indicators.filter(
    ({ code, hidden }) => hidden !== true && scope.figures[code]?.state === 'pending',
  )
  // What is worked out comes of itself with what it is made of.
  const [first, ...others] = pending.filter((indicator) => indicator.default !== 'derived')
  if (first === undefined) return { items: [], question: null }
  return {
    items: [first, ...others].map((indicator) => besideBefore(indicator, scope)),
    question: questionOf(form, { kind: 'question', code: first.code }, scope),
  }
}

function indicatorsOf(form: Form, step: Step): Indicator[] {
  if (step.kind === 'card') return form.indicators.filter(isStock)
  return [indicatorOf(form, step.code) ?? []].flat()
}

function besideBefore(indicator: Indicator, { previous }: Scope): Missing {
  return { indicator, before: previous?.[indicator.code] ?? null }
}

function questionOf(form: Form, step: Step, scope: Scope): NextQuestion | null {
  const indicator = step.kind === 'card' ? undefined : indicatorOf(form, step.code)
  if (indicator === undefined) return null
  return {
    indicator,
    values: questionValues(form, indicator, scope),
    before: indicator.kind === 'gate' ? (stocksIn(scope.previous) ?? null) : null,
  }
}
