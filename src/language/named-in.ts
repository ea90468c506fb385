import { foldMarks } from './normalize.ts'
import type { Named } from './vocabulary.ts'

/** Behind a name that is a verb as well: "kiểm tra lại", "kiểm tra số dự bị". */
const VERB_BEFORE = new Set(['lai', 'giup', 'xem', 'so', 'cho', 'ky'])
/** Before a name of one word, which else is an ordinary one: "số dự". */
const NUMBER_OF = new Set(['so', 'muc', 'phan', 'tieu'])

/**
 * The indicators that free words name, by their labels and names, in the order of the words: "thiếu số dự bị, ngày họp
 * chưa khớp". A longer name wins over one inside it.
 */
export function namedIn(text: string, vocabulary: readonly Named[]): string[] {
  const words = foldMarks(text).split(/[^\p{L}\d]+/u)
  const taken = new Set<number>()
  const found: { readonly at: number; readonly code: string }[] = []
  const names = vocabulary
    .flatMap(({ code, label, names: others }) =>
      [label, ...others].map((name) => ({ code, name: wordsIn(name) })),
    )
    .filter(({ name }) => name.length > 0)
    .toSorted((one, other) => other.name.length - one.name.length)
  for (const { code, name } of names) {
    for (let at = 0; at + name.length <= words.length; at += 1) {
      const places = name.map((_, index) => at + index)
      const equal = name.every((word, index) => words[at + index] === word)
      if (!equal || places.some((place) => taken.has(place)) || !isMeant(words, at, name.length)) continue
      for (const place of places) taken.add(place)
      found.push({ at, code })
    }
  }
  const inOrder = found.toSorted((one, other) => one.at - other.at).map(({ code }) => code)
  return [...new Set(inOrder)]
}

function isMeant(words: readonly string[], at: number, length: number): boolean {
  if (length === 1) return NUMBER_OF.has(words[at - 1] ?? '')
  return !VERB_BEFORE.has(words[at + length] ?? '')
}

function wordsIn(name: string): string[] {
  return foldMarks(name)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '')
}
