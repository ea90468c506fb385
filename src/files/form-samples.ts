import { expressionsOf, type Scope } from '../domain/expression.ts'
import type { Code, Figures, Value } from '../domain/figure.ts'
import type { Expression, Form, Indicator } from '../domain/form.ts'
import { indicatorOf } from '../domain/form-index.ts'
import { HISTORY_MONTHS } from '../domain/history.ts'
import { addMonths, periodsFrom } from '../domain/period.ts'

/** So many combinations of answers are tried before a question is given the benefit of the doubt. */
const ENOUGH = 5_000

/** The last month of a quarter and of a year: everything that looks back over months has a value in it. */
const MONTH = '2026-12'

/** What an expression comes to where everything is answered; undefined where it cannot be worked out. */
export function sampleResult(form: Form, expression: Expression): unknown {
  const figures = figuresOf(form.indicators.map((each) => [each.code, samplesOf(each, '')[1] ?? '']))
  const months = periodsFrom(addMonths(MONTH, -HISTORY_MONTHS), addMonths(MONTH, -1))
  return runOn(form, expression, {
    figures,
    previous: figures,
    branch: { hasBranchCommittee: true },
    period: MONTH,
    history: Object.fromEntries(months.map((month) => [month, figures])),
  })
}

/** Whether some answers lead to the question: not those that need its own answer, nor any that do not exist. */
export function isReachable(form: Form, indicator: Indicator): boolean {
  const { required } = indicator
  if (required === 'yes' || required === 'no') return true
  if (needs(form, indicator.code, new Set()).has(indicator.code)) return false
  const names = [...baseNames(form, required)]
  // A report has no history while it is being filled in.
  if (names.some((name) => /^(sum12|sum24|quarter)\./.test(name))) return false
  const choices = names.map((name) => {
    const named = indicatorOf(form, name.replace(/^prev\./, ''))
    return named === undefined ? [] : samplesOf(named, required)
  })
  if (choices.reduce((count, values) => count * values.length, 1) > ENOUGH) return true
  return combinations(choices).some((values) => {
    const given = names.map((name, at) => [name, values[at] ?? ''] as const)
    const scope = {
      figures: figuresOf(given.filter(([name]) => !name.startsWith('prev.'))),
      previous: figuresOf(
        given.filter(([name]) => name.startsWith('prev.')).map(([name, value]) => [name.slice(5), value]),
      ),
    }
    return [true, false].some((hasBranchCommittee) =>
      periodsFrom('2026-01', MONTH).some(
        (period) => runOn(form, required, { ...scope, period, branch: { hasBranchCommittee } }) === true,
      ),
    )
  })
}

/** Every answer of this month that must be there before the indicator is asked, and those these need. */
function needs(form: Form, code: Code, found: Set<Code>): Set<Code> {
  const required = indicatorOf(form, code)?.required ?? 'yes'
  if (required === 'yes' || required === 'no') return found
  for (const name of baseNames(form, required)) {
    if (name.startsWith('prev.') || found.has(name)) continue
    found.add(name)
    needs(form, name, found)
  }
  return found
}

/** The indicators behind an expression, with those that its derived counts are made of. */
function baseNames(form: Form, expression: Expression): Set<string> {
  const names = new Set<string>()
  for (const name of expressionsOf(form).compile(expression).names) {
    const before = name.startsWith('prev.') ? 'prev.' : ''
    const derived = form.derived[name.slice(before.length)]
    if (derived !== undefined) for (const part of baseNames(form, derived)) names.add(before + part)
    else if (!/^(branch|month)\./.test(name)) names.add(name)
  }
  return names
}

/** Answers that an indicator may have, with those around the numbers and words that an expression names. */
function samplesOf(indicator: Indicator, expression: Expression): Value[] {
  if (indicator.type === 'choice') return Object.keys(indicator.choices ?? {})
  if (indicator.type !== 'int') {
    const quoted = [...expression.matchAll(/["']([^"']*)["']/g)].map((match) => match[1] ?? '')
    return ['', '2026-11-15', ...quoted]
  }
  const { min = 0 } = indicator
  const max = typeof indicator.max === 'number' ? indicator.max : 500
  const near = [...expression.matchAll(/\d+/g)].flatMap(([digits]) =>
    [-1, 0, 1].map((by) => Number(digits) + by),
  )
  const values = [min, min + 1, max, ...near].filter((value) => value >= min && value <= max)
  return [...new Set(values)]
}

function combinations(choices: readonly (readonly Value[])[]): Value[][] {
  return choices.reduce<Value[][]>(
    (made, values) => made.flatMap((one) => values.map((value) => [...one, value])),
    [[]],
  )
}

function figuresOf(given: readonly (readonly [Code, Value])[]): Figures {
  return Object.fromEntries(given.map(([code, value]) => [code, { state: 'given', value, words: '' }]))
}

function runOn(form: Form, expression: Expression, scope: Scope): unknown {
  try {
    return expressionsOf(form).compile(expression).run(scope)
  } catch {
    // A sample may divide by zero where no true month would.
    return undefined
  }
}
