import type { Form } from '../domain/form.ts'
import type { Taken } from './fault.ts'
import { checkForm } from './form-checks.ts'
import { formSchema } from './form-schema.ts'
import { take } from './schema.ts'
import { readYaml } from './yaml-source.ts'

/**
 * A form from its YAML text, in the shape of the type `Form`; the default form is written in the same way.
 * Refused whole: what is no such document, an expression that does not type-check, a rule or a fix that names
 * an unknown indicator, and a question that no answer ever leads to. Each fault names its line.
 */
export function readFormFile(text: string): Taken<{ readonly form: Form }> {
  const yaml = readYaml(text)
  if ('faults' in yaml) return yaml
  const taken = take(formSchema, yaml.source)
  if ('faults' in taken) return taken
  const form: Form = taken.value
  const faults = checkForm(form, yaml.source.placeOf)
  return faults.length > 0 ? { faults } : { form }
}
