import { type Code, countOf } from './figure.ts'
import { expressionsOf, type Scope } from './expression.ts'
import type { Expression, Form, Indicator } from './form.ts'

/** Whether the indicator is to be asked; undefined while that hangs on an answer not yet given. */
export function isAsked(form: Form, indicator: Indicator, scope: Scope): boolean | undefined {
  if (indicator.required === 'yes' || indicator.required === 'no') return true
  const holds = expressionsOf(form).compile(indicator.required).run(scope)
  return holds === undefined ? undefined : holds === true
}

/** A count of the report or one made of others, `decrease_total`; undefined while it is not given. */
export function lookUpCount(form: Form, code: Code, scope: Scope): number | undefined {
  return countOf(scope.figures, code) ?? derivedCount(form, code, scope)
}

/** A count made of others; undefined while one of them is not given. */
export function derivedCount(form: Form, code: Code, scope: Scope): number | undefined {
  const expression = form.derived[code]
  return expression === undefined ? undefined : countOfExpression(form, expression, scope)
}

/** The least and the most a count may be; an upper bound that hangs on an open answer is left out. */
export function boundsOf(form: Form, indicator: Indicator, scope: Scope): { min: number; max?: number } {
  const min = indicator.min ?? 0
  const { max } = indicator
  if (max === undefined) return { min }
  const most = typeof max === 'number' ? max : countOfExpression(form, max, scope)
  return most === undefined ? { min } : { min, max: most }
}

function countOfExpression(form: Form, expression: Expression, scope: Scope): number | undefined {
  const value = expressionsOf(form).compile(expression).run(scope)
  return typeof value === 'number' ? value : undefined
}
