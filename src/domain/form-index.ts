import type { Code } from './figure.ts'
import type { Form, Indicator } from './form.ts'
import { perForm } from './per-form.ts'

/** What is looked up in a form at every turn. */
export type FormIndex = {
  readonly byCode: ReadonlyMap<Code, Indicator>
  readonly gate: Indicator | undefined
  /** The flows of the section that the gate opens and closes. */
  readonly movements: ReadonlySet<Code>
}

export const indexOf = perForm(makeIndex)

function makeIndex({ indicators }: Form): FormIndex {
  const gate = indicators.find(({ kind }) => kind === 'gate')
  const gated = indicators.find(
    ({ kind, required }) => kind === 'flow' && gate !== undefined && required.startsWith(gate.code),
  )
  const movements = indicators.filter(({ kind, section }) => kind === 'flow' && section === gated?.section)
  return {
    byCode: new Map(indicators.map((indicator) => [indicator.code, indicator])),
    gate,
    movements: new Set(movements.map(({ code }) => code)),
  }
}

export function indicatorOf(form: Form, code: Code): Indicator | undefined {
  return indexOf(form).byCode.get(code)
}
