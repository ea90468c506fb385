import type { Span } from './many-item.ts'
import { settle } from './many-settle.ts'
import { readLines } from './many-text.ts'
import type { ReadingContext } from './reading.ts'
import { type Named, vocabularyOf } from './vocabulary.ts'

export type { Named } from './vocabulary.ts'

/** What a message with several figures gave. Words and fragments stand in the text, in NFC, as they are here. */
export type Many = {
  /** A count is a number, a day ISO, a choice its code, a text its words; each code once. */
  readonly found: readonly {
    readonly code: string
    readonly value: number | string
    readonly words: string
  }[]
  /** There is no figure yet. */
  readonly pending: readonly { readonly code: string; readonly words: string }[]
  /** A number that fits several indicators, or the second of one that was given two: to be asked. */
  readonly doubtful: readonly {
    readonly words: string
    readonly value: number
    readonly codes: readonly string[]
  }[]
  /** What could not be placed, as it was written. */
  readonly unplaced: readonly string[]
  /** The words that say "còn lại như tháng trước"; null where none do. */
  readonly carryRest: string | null
}

/** No message is longer, in characters. */
const LONGEST = 10_000

/**
 * Reads a message of several figures: a list in one line, or an old report in many. A figure is found only where
 * every word beside it is explained; what another month, plan or unit could be meant by is left unplaced. Undefined
 * for what is no such message: one plain answer, prose, a command.
 */
export function readMany(
  text: string,
  vocabulary: readonly Named[],
  context: ReadingContext,
): Many | undefined {
  const plain = text.normalize('NFC')
  if (plain.length > LONGEST || plain.trimStart().startsWith('/')) return undefined
  const ready = vocabularyOf(vocabulary)
  const { lines, names, values, documents } = readLines(plain, ready, context)
  const { found, pending, doubtful, unplaced, carryRest } = settle(lines.flat(), ready, documents)
  const told = found.length + pending.length + doubtful.length
  const several =
    told > 1 ||
    doubtful.length > 0 ||
    (carryRest !== null && told > 0) ||
    (names > 1 && values > 1) ||
    (names > 0 && values > 2)
  if (!several) return undefined
  const wordsOf = ({ start, end }: Span): string => plain.slice(start, end).trim()
  return {
    found: found.map((finding) => ({
      code: finding.named.code,
      value: finding.value,
      words: wordsOf(finding),
    })),
    pending: pending.map((wait) => ({ code: wait.named.code, words: wordsOf(wait) })),
    doubtful: doubtful.map(({ value, nameds, ...at }) => ({
      words: wordsOf(at),
      value,
      codes: [...new Set(nameds.map(({ code }) => code))],
    })),
    unplaced: joined(unplaced, [...found, ...pending, ...doubtful], plain).map(wordsOf),
    carryRest: carryRest === null ? null : wordsOf(carryRest),
  }
}

/** Neighbours become one fragment where nothing read and no line break stands between them. */
function joined(spans: readonly Span[], read: readonly Span[], text: string): Span[] {
  const made: Span[] = []
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const last = made.at(-1)
    const gap = last === undefined ? '\n' : text.slice(last.end, span.start)
    const apart = last === undefined || read.some(({ start }) => start >= last.end && start < span.end)
    if (!apart && !/[\n\r()]/u.test(gap))
      made.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) })
    else made.push(span)
  }
  return made
}
