import type { Translate } from '../i18n/translate.ts'

/**
 * What a command came to: values for a machine, a value or one a line, and words for people. A refusal says why
 * and has changed nothing.
 */
export type Result =
  | {
      readonly kind: 'done'
      readonly values: readonly unknown[]
      readonly words: readonly string[]
      /** What is to be known beside it, on stderr. */
      readonly notes?: readonly string[]
    }
  | {
      readonly kind: 'refused'
      readonly value: { readonly refused: string; readonly faults?: readonly unknown[] }
      readonly words: readonly string[]
    }

export function done(value: unknown, ...words: readonly string[]): Result {
  return { kind: 'done', values: [value], words }
}

/** A refusal in the words of the locale, with what it is about. */
export function refused(say: Translate, why: string, about: Readonly<Record<string, string>>): Result {
  return { kind: 'refused', value: { refused: why }, words: [say(`refused.${why}`, about)] }
}
