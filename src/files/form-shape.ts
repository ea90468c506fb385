import { expressionsOf } from '../domain/expression.ts'
import type { Code } from '../domain/figure.ts'
import type { Form, Indicator } from '../domain/form.ts'
import { indicatorOf } from '../domain/form-index.ts'
import { reservedNames } from '../domain/look-back.ts'
import type { Fault, Takes } from './fault.ts'
import { faultAt, type Path, type Source } from './schema.ts'

type Claim = readonly [holds: boolean, path: Path, takes: Takes, detail: string]

/** What of a form does not fit together, before any expression of it is run. */
export function checkShape(form: Form, placeOf: Source['placeOf']): Fault[] {
  const claims: Claim[] = [
    ...form.indicators.flatMap((indicator, at) => claimsOf(form, indicator, at)),
    ...Object.keys(form.derived).map((code): Claim => {
      const indicator = indicatorOf(form, code)
      return [indicator === undefined || indicator.default === 'derived', ['derived', code], 'derived', code]
    }),
    ...form.rules.flatMap((rule, at): Claim[] => [
      [
        form.rules.findIndex(({ code }) => code === rule.code) === at,
        ['rules', at, 'code'],
        'unique_code',
        rule.code,
      ],
      ...rule.fixes.map((code, position): Claim => {
        return [indicatorOf(form, code) !== undefined, ['rules', at, 'fixes', position], 'indicator', code]
      }),
    ]),
  ]
  const broken = claims.filter(([holds]) => !holds)
  const faults = broken.length > 0 ? broken : circlesIn(form)
  return faults.map(([, path, takes, detail]) => faultAt(placeOf, path, takes, detail))
}

function claimsOf(form: Form, indicator: Indicator, at: number): Claim[] {
  const { code, type, min = 0, max, choices, expected } = indicator
  const own = (key: string): Path => ['indicators', at, key]
  const choosing = type === 'choice'
  return [
    [form.indicators.findIndex((other) => other.code === code) === at, own('code'), 'unique_code', code],
    [!reservedNames.includes(code), own('code'), 'indicator_code', code],
    [Object.hasOwn(form.sections, indicator.section), own('section'), 'section', indicator.section],
    [choosing === (choices !== undefined), own('choices'), 'choices', code],
    [
      expected === undefined || Object.hasOwn(choices ?? {}, expected),
      own('expected'),
      'expected',
      expected ?? '',
    ],
    [type === 'int' || indicator.min === undefined, own('min'), 'min', code],
    [
      type === 'int' || max === undefined || (type === 'text' && typeof max === 'number'),
      own('max'),
      'max',
      code,
    ],
    [typeof max !== 'number' || min <= max, own('max'), 'max', code],
    [indicator.default !== 'derived' || Object.hasOwn(form.derived, code), own('default'), 'derived', code],
    [indicator.default !== 'derived' || type === 'int', own('type'), 'derived', code],
  ]
}

/** Derived counts that are made of themselves: working one out would never end. */
function circlesIn(form: Form): Claim[] {
  return Object.keys(form.derived)
    .filter((code) => leadsTo(form, code, code, new Set()))
    .map((code) => [false, ['derived', code], 'derived', code])
}

function leadsTo(form: Form, from: Code, target: Code, seen: Set<Code>): boolean {
  const expression = form.derived[from]
  if (expression === undefined || seen.has(from)) return false
  seen.add(from)
  return namesIn(form, expression).some((name) => name === target || leadsTo(form, name, target, seen))
}

/** The names of an expression; none where it cannot be read, which is said when expressions are checked. */
function namesIn(form: Form, expression: string): string[] {
  try {
    return [...expressionsOf(form).compile(expression).names].map((name) => name.replace(/^prev\./, ''))
  } catch {
    return []
  }
}
