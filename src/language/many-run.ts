import type { Finding } from './many-finding.ts'
import type { Item, NameItem, Span } from './many-item.ts'
import type { Named, Vocabulary } from './vocabulary.ts'

/** What was made of one stretch of a sentence. */
export type Outcome =
  | { readonly kind: 'found'; readonly finding: Finding }
  | { readonly kind: 'pending'; readonly named: Named; readonly at: Span }
  | {
      readonly kind: 'doubtful'
      readonly value: number
      readonly nameds: readonly Named[]
      readonly at: Span
    }
  | { readonly kind: 'unplaced'; readonly at: Span }
  | { readonly kind: 'carryRest'; readonly at: Span }

/** Where the reading of a sentence stands. */
export type Run = {
  outcomes: Outcome[]
  /** Names without a number yet: the next number may be theirs too. */
  waiting: NameItem[]
  /** Whether the parts of the figure before are the branch's own. */
  whole: boolean
  /** Under something that isn't the branch's whole: nothing more is taken. */
  closed: boolean
  /** Behind "dự họp 21 chính thức": what begins with its number goes on with that. */
  turnedAway: boolean
  /** It named something that the lines under it may be about. */
  hangs: boolean
}

/** Figures under this name are the branch's own. */
export function isWholeName({ nameds }: NameItem, vocabulary: Vocabulary): boolean {
  return nameds.every((named) => vocabulary.isWhole(named))
}

/** What none could be found for. */
export function unplaced(items: readonly Item[]): Outcome {
  return { kind: 'unplaced', at: spanOf(items) }
}

/** From the first item to the last. */
export function spanOf(items: readonly Item[]): Span {
  const start = Math.min(...items.map((item) => item.start))
  return { start, end: Math.max(start, ...items.map((item) => item.end)) }
}
