import { readFileSync } from 'node:fs'
import type { Form } from './domain/form.ts'
import type { Taken } from './files/fault.ts'
import { readFormFile } from './files/form-file.ts'
import { readImportFile } from './files/import-file.ts'
import { readSetupFile } from './files/setup-file.ts'
import { makeTranslate, type Translate } from './i18n/translate.ts'
import type { Demo } from './services/demo.ts'

/** The files that come with the program lie beside `src` and `dist` alike. */
const locales = new URL('../locales/', import.meta.url)

/** The text of a file of `locales`. */
function localeFile(name: string): string {
  return readFileSync(new URL(name, locales), 'utf8')
}

/** The sentences of a file of `locales`. */
export function sentencesIn(name: string): Record<string, unknown> {
  return JSON.parse(localeFile(name)) as Record<string, unknown>
}

/** What the bot says, in Vietnamese. */
export function vietnamese(): Translate {
  return makeTranslate('vi', sentencesIn('vi/bot.json'))
}

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
