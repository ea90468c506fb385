import { readFileSync } from 'node:fs'
import type { Form } from '../../src/domain/form.ts'
import { readFormFile } from '../../src/files/form-file.ts'

/** The form that every committee begins with. */
export const form: Form = defaultForm()

function defaultForm(): Form {
  const read = readFormFile(readFileSync(new URL('../../locales/vi/form.yaml', import.meta.url), 'utf8'))
  if ('faults' in read) throw new Error(`The default form has faults: ${JSON.stringify(read.faults)}`)
  return read.form
}
