import { readFileSync } from 'node:fs'
import { makeTranslate, type Translate } from './i18n/translate.ts'

/** The files that come with the program lie beside `src` and `dist` alike. */
const locales = new URL('../locales/', import.meta.url)

/** The text of a file of `locales`. */
export function localeFile(name: string): string {
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
