import { createInstance } from 'i18next'
import type { Params } from '../conversation/reply.ts'
import { writeParam } from './format.ts'

/** A sentence of the locale by its key, its parameters written the Vietnamese way. */
export type Translate = (key: string, params?: Params) => string

/**
 * Sentences are plain text, so nothing is escaped; a parameter is never read as a placeholder or a key.
 * A key that is not there is a mistake and throws.
 */
export function makeTranslate(language: string, sentences: Readonly<Record<string, unknown>>): Translate {
  const i18n = createInstance()
  i18n
    .init({
      lng: language,
      fallbackLng: false,
      nsSeparator: false,
      interpolation: { escapeValue: false, skipOnVariables: true },
      returnNull: false,
      parseMissingKeyHandler: (key) => {
        throw new Error(`There is no sentence ${key} in ${language}.`)
      },
      initAsync: false,
      resources: { [language]: { translation: sentences } },
    })
    .catch((cause: unknown) => {
      throw new Error('The sentences could not be read.', { cause })
    })
  return (key, params = {}) => {
    const written = Object.entries(params).map(([name, value]) => [name, writeParam(name, value)])
    return i18n.t(key, Object.fromEntries(written) as Record<string, string>)
  }
}
