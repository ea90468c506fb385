import { expressionsOf } from '../domain/expression.ts'
import type { Expression, Form, Indicator } from '../domain/form.ts'
import { placeholdersOf } from '../domain/rules.ts'
import type { Fault, Takes } from './fault.ts'
import { isReachable, sampleResult } from './form-samples.ts'
import { checkShape } from './form-shape.ts'
import { faultAt, type Path, type Source } from './schema.ts'

/** What a form of the right shape still gets wrong: names, expressions, and questions nobody is ever asked. */
export function checkForm(form: Form, placeOf: Source['placeOf']): Fault[] {
  // Expressions are read only where the names that they may use are settled.
  const shape = checkShape(form, placeOf)
  if (shape.length > 0) return shape
  const expressions = checkExpressions(form, placeOf)
  if (expressions.length > 0) return expressions
  return form.indicators.flatMap((indicator, position) =>
    isReachable(form, indicator)
      ? []
      : [faultAt(placeOf, ['indicators', position, 'required'], 'reachable', indicator.code)],
  )
}

type Wanted = {
  readonly path: Path
  readonly takes: Takes
  readonly expression: Expression
  readonly type: string
}

function checkExpressions(form: Form, placeOf: Source['placeOf']): Fault[] {
  const wanted: Wanted[] = [
    ...Object.entries(form.derived).map(([code, expression]) => whole(['derived', code], expression)),
    ...form.indicators.flatMap(expressionsIn),
    ...form.rules.flatMap((rule, at) => [
      condition(['rules', at, 'holds'], rule.holds),
      ...(['message', 'office'] as const).flatMap((words) =>
        placeholdersOf(rule[words] ?? '').map((expression) => placeholder(['rules', at, words], expression)),
      ),
    ]),
  ]
  return wanted.flatMap(({ path, takes, expression, type }) => {
    const amiss = complaint(form, expression, type)
    return amiss === undefined ? [] : [faultAt(placeOf, path, takes, amiss)]
  })
}

function expressionsIn(indicator: Indicator, at: number): Wanted[] {
  const { required, max } = indicator
  return [
    ...(required === 'yes' || required === 'no' ? [] : [condition(['indicators', at, 'required'], required)]),
    ...(typeof max === 'string' ? [whole(['indicators', at, 'max'], max)] : []),
  ]
}

const condition = (path: Path, expression: Expression): Wanted => ({
  path,
  takes: 'condition',
  expression,
  type: 'boolean',
})

const whole = (path: Path, expression: Expression): Wanted => ({
  path,
  takes: 'whole_number',
  expression,
  type: 'number',
})

const placeholder = (path: Path, expression: Expression): Wanted => ({
  path,
  takes: 'placeholder',
  expression,
  type: 'number or string',
})

/** What the expression library says against it, or the expression itself where it comes to another type. */
function complaint(form: Form, expression: Expression, type: string): string | undefined {
  try {
    expressionsOf(form).compile(expression)
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? expression) : expression
  }
  const result = sampleResult(form, expression)
  return result === undefined || type.includes(typeof result) ? undefined : expression
}
