import type { Form } from '../../domain/form.ts'
import type { Named } from '../../language/vocabulary.ts'

/** The indicators of a form by everything they are called. */
export function vocabularyOf(form: Form): readonly Named[] {
  const known = vocabularies.get(form)
  if (known !== undefined) return known
  const made = form.indicators.map(({ code, label, names, type, choices }) => ({
    code,
    label,
    names: names ?? [],
    type,
    ...(choices === undefined ? {} : { choices }),
  }))
  vocabularies.set(form, made)
  return made
}

const vocabularies = new WeakMap<Form, readonly Named[]>()
