import { lookUpCount } from './condition.ts'
import type { Scope } from './expression.ts'
import { countOf } from './figure.ts'
import type { Form, Indicator } from './form.ts'

/** The counts that the placeholders of a question name; `prev` is the indicator's own of the month before. */
export function questionValues(
  form: Form,
  indicator: Indicator,
  scope: Scope,
): Record<string, number | undefined> {
  const values: Record<string, number | undefined> = {}
  for (const [, name = ''] of indicator.question.matchAll(/\{(\w+)\}/g)) {
    if (name === 'month' || name === 'm') continue
    values[name] = name === 'prev' ? countOf(scope.previous, indicator.code) : lookUpCount(form, name, scope)
  }
  return values
}
