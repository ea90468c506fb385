import { foldMarks } from '../language/normalize.ts'
import type { Choice, Choices, Phrase } from './reply.ts'

/** A button whose words stand in `locales`. */
export function choice(id: string, key: string, params?: Phrase['params']): Choice {
  return { id, label: params === undefined ? { key } : { key, params } }
}

export const back = choice('back', 'button.back')
export const later = choice('later', 'button.later')

/** Buttons under a token, without empty rows. */
export function choicesOf(token: string, ...rows: readonly (readonly Choice[])[]): Choices {
  return { token, rows: rows.filter((row) => row.length > 0) }
}

/** As many buttons as platforms show; whoever has more to choose from types the name. */
export const MOST_BUTTONS = 90

/** Buttons two in a row, for long lists. */
export function inPairs(choices: readonly Choice[]): Choice[][] {
  const rows: Choice[][] = []
  for (let at = 0; at < choices.length; at += 2) rows.push(choices.slice(at, at + 2))
  return rows
}

/** The part of a choice's id behind its prefix: `pick:3` is `3`; undefined for another choice. */
export function picked(id: string, prefix: string): string | undefined {
  return id.startsWith(`${prefix}:`) ? id.slice(prefix.length + 1) : undefined
}

/** Whether something offered is called as somebody typed it, marks and case aside. */
export function isNamed(text: string): (offered: { readonly name: string }) => boolean {
  const typed = foldMarks(text)
  return ({ name }) => foldMarks(name) === typed
}
