import { expand } from './phrase-patterns.ts'
import { type PhraseTable, phraseTable } from './phrase-table.ts'

/** Set phrases, written once with their marks; answers whether these words are one of them. */
export type PhraseBook = {
  readonly has: (words: readonly string[]) => boolean
  /** How many words from `at` on are a phrase of the book: the longest one; 0 for none. */
  readonly lengthAt: (words: readonly string[], at: number) => number
  /** How many words right before `end`, from `from` on, are a phrase of the book: the longest one; 0 for none. */
  readonly lengthBefore: (words: readonly string[], end: number, from?: number) => number
}

/** How "không" is typed: in a choice of a pattern, and as a pattern. */
export const NONE = 'không|ko|k|kg|kh|hông|hổng|chẳng'
export const NOT = `(${NONE})`

/** A book of phrases written as patterns; an answer may leave marks out, never change them. */
export function phraseBook(...patterns: readonly string[]): PhraseBook {
  let made: Table | undefined
  // Made when it is first asked: a command of the office that reads no words does without.
  const known = (): Table => (made ??= tableOf(patterns))
  const lengthAt = (words: readonly string[], at: number): number =>
    known().table.longestAt(words, at)?.length ?? 0
  const has = (words: readonly string[]): boolean => words.length > 0 && lengthAt(words, 0) === words.length
  const lengthBefore = (words: readonly string[], end: number, from = 0): number => {
    for (let length = Math.min(known().longest, end - from); length > 0; length -= 1)
      if (has(words.slice(end - length, end))) return length
    return 0
  }
  return { has, lengthAt, lengthBefore }
}

type Table = { readonly table: PhraseTable<true>; readonly longest: number }

function tableOf(patterns: readonly string[]): Table {
  const phrases = patterns.flatMap(expand)
  const table = phraseTable<true>([])
  for (const meant of phrases) table.add(meant, true)
  return { table, longest: Math.max(0, ...phrases.map((meant) => meant.length)) }
}

/**
 * Whether the words are phrases of these books one after another, to the last word; an
 * `optional` step may be left out. For sentences with too many ways to write each as a phrase.
 */
export function inOrder(words: readonly string[], steps: readonly Step[], at = 0): boolean {
  const [step, ...later] = steps
  if (step === undefined) return at === words.length
  const length = step.book.lengthAt(words, at)
  if (length > 0 && inOrder(words, later, at + length)) return true
  return step.optional === true && inOrder(words, later, at)
}

export type Step = { readonly book: PhraseBook; readonly optional?: true }
