import type { Form } from './domain/form.ts'
import type { Taken } from './files/fault.ts'
import { readFormFile } from './files/form-file.ts'
import { readImportFile } from './files/import-file.ts'
import { readSetupFile } from './files/setup-file.ts'
import { localeFile } from './resources.ts'
import type { Demo } from './services/demo.ts'

/** The form that a new committee begins with. */
export function defaultForm(): Form {
  return sound(readFormFile(localeFile('vi/form.yaml'))).form
}

/** The demo's committee and its figures, from files in the formats that the office uses. */
export function demo(): Demo {
  const { setup } = sound(readSetupFile(localeFile('vi/demo/setup.yaml')))
  const { rows } = sound(readImportFile(localeFile('vi/demo/figures.csv')))
  return { setup, rows }
}

/** A file that comes with the program has no faults; if it has, the program is broken. */
function sound<T extends object>(taken: Taken<T>): T {
  if ('faults' in taken) throw new Error(`A file of the program has faults: ${JSON.stringify(taken.faults)}`)
  return taken
}
