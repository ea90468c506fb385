import type { Form } from './domain/form.ts'
import { readFormFile } from './files/form-file.ts'
import { localeFile } from './resources.ts'

/** The form that a new committee begins with; it comes with the program, so a fault in it is a mistake. */
export function defaultForm(): Form {
  const taken = readFormFile(localeFile('vi/form.yaml'))
  if (taken.faults !== undefined)
    throw new Error(`The default form is faulty: ${JSON.stringify(taken.faults)}`)
  return taken.form
}
