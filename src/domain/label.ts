import type { Code } from './figure.ts'
import type { Form } from './form.ts'
import { onlyOf } from './only.ts'

/**
 * The indicator that words name: the one whose label they equal, or that is called so, or else the only one whose label
 * holds them.
 * `fold` takes marks and case away. Undefined where they name none or several.
 */
export function indicatorNamed(form: Form, words: string, fold: (text: string) => string): Code | undefined {
  const wanted = fold(words)
  if (wanted === '') return undefined
  const equal = form.indicators.find(({ label }) => fold(label) === wanted)
  if (equal !== undefined) return equal.code
  const called = form.indicators.filter(({ names = [] }) => names.some((name) => fold(name) === wanted))
  const holding = form.indicators.filter(({ label }) => ` ${fold(label)} `.includes(` ${wanted} `))
  return (onlyOf(called) ?? onlyOf(holding))?.code
}
