import type { Item } from './many-item.ts'
import type { PlacedToken } from './placed-tokens.ts'
import type { ReadingContext } from './reading.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A line being read, token by token. */
export type Line = {
  readonly tokens: readonly PlacedToken[]
  readonly words: readonly string[]
  readonly vocabulary: Vocabulary
  readonly context: ReadingContext
}
/** An item before its place in the line is known. */
export type Kindless<T> = T extends unknown ? Omit<T, 'start' | 'end'> : never

/** What begins at a token, and how many tokens it takes. */
export type Step = { readonly length: number; readonly item: Kindless<Item> }

export const UNKNOWN = { kind: 'unknown', word: '' } as const
export const INEXACT = { kind: 'inexact' } as const

/** The name before, over colons, dashes and words that change nothing. */
export function nameBefore(before: readonly Item[]): Item | undefined {
  const last = before.findLast(({ kind }) => !['filler', 'yes', 'colon'].includes(kind))
  return last?.kind === 'name' || last?.kind === 'choice' ? last : undefined
}
