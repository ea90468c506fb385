import { couldBe } from './could-be.ts'
import { withoutMarks } from './normalize.ts'
import { expand } from './phrase-patterns.ts'

/** Phrases with what each means; where words could be several of them, the longest. */
export type PhraseTable<T> = {
  readonly add: (words: readonly string[], meaning: T) => void
  /** What stands at a place of these words, in the order of the table, and how many words it takes. */
  readonly longestAt: (words: readonly string[], at: number) => Match<T> | undefined
}

type Match<T> = { readonly length: number; readonly meanings: readonly [T, ...T[]] }

type Ending<T> = { readonly meant: readonly string[]; readonly meaning: T }
/** Most places end a phrase and lead nowhere, so that `next` comes with the first word behind. */
type Node<T> = { next?: Map<string, Node<T>>; readonly endings: Ending<T>[] }

/** A table over patterns; words may lack marks, never have others. */
export function phraseTable<T>(patterns: Iterable<readonly [string, T]>): PhraseTable<T> {
  const root: Node<T> = { endings: [] }
  const add = (meant: readonly string[], meaning: T): void => {
    nodeFor(root, meant).endings.push({ meant, meaning })
  }
  for (const [pattern, meaning] of patterns) for (const meant of expand(pattern)) add(meant, meaning)
  const longestAt = (words: readonly string[], at: number): Match<T> | undefined => {
    let best: Match<T> | undefined
    let node: Node<T> | undefined = root
    for (let length = 1; node !== undefined; length += 1) {
      node = node.next?.get(withoutMarks(words[at + length - 1] ?? ''))
      const [meaning, ...others] = (node?.endings ?? [])
        .filter(({ meant }) => meant.every((word, place) => couldBe(words[at + place] ?? '', word)))
        .map((ending) => ending.meaning)
      if (meaning !== undefined) best = { length, meanings: [meaning, ...others] }
    }
    return best
  }
  return { add, longestAt }
}

function nodeFor<T>(root: Node<T>, meant: readonly string[]): Node<T> {
  let node = root
  for (const word of meant) {
    const key = withoutMarks(word)
    node.next ??= new Map()
    const next: Node<T> = node.next.get(key) ?? { endings: [] }
    node.next.set(key, next)
    node = next
  }
  return node
}
