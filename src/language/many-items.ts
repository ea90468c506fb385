import { EITHER, ESTIMATES } from './figure-words.ts'
import { dayStep, figureStep, monthStep } from './many-figures.ts'
import type { Item } from './many-item.ts'
import { carryRestAt } from './many-rest.ts'
import { signStep } from './many-signs.ts'
import { INEXACT, type Kindless, type Line, type Step, UNKNOWN } from './many-step.ts'
import type { Role } from './many-words.ts'
import { withoutMarks } from './normalize.ts'
import { phraseBook } from './phrases.ts'
import type { PlacedToken } from './placed-tokens.ts'
import type { ReadingContext } from './reading.ts'
import { isGlued } from './tokens.ts'
import type { Meaning, Vocabulary } from './vocabulary.ts'

const CHANGES = phraseBook('(tăng|giảm|thêm|bớt|tăng thêm|giảm đi)')

/** Everything that a line is made of, token by token; what nothing explains is `unknown`. */
export function itemsOfLine(
  tokens: readonly PlacedToken[],
  vocabulary: Vocabulary,
  context: ReadingContext,
): Item[] {
  const line: Line = {
    tokens,
    words: tokens.map((token) => token.text),
    vocabulary,
    context,
  }
  const items: Item[] = []
  for (let at = 0; at < tokens.length; ) {
    const { length, item } = stepAt(line, at, items)
    const [first, last] = [tokens[at], tokens[at + length - 1]]
    items.push({ ...item, start: first?.start ?? 0, end: last?.end ?? 0 })
    at += length
  }
  return items
}

function stepAt(line: Line, at: number, before: readonly Item[]): Step {
  const { tokens, words, vocabulary } = line
  const rest = carryRestAt(words, at)
  if (rest > 0) return { length: rest, item: { kind: 'carryRest' } }
  const day = dayStep(line, at, before)
  if (day !== undefined) return day
  if (tokens[at]?.kind === 'sign') return signStep(line, at, before)
  const month = monthStep(line, at)
  if (month !== undefined) return month
  // "Chi bộ A", where "a" would be "à".
  const letter = tokens[at]?.titled === true && words[at]?.length === 1
  if (letter && before.at(-1)?.kind === 'branch') return { length: 1, item: { kind: 'branch' } }
  const found = vocabulary.table.longestAt(words, at)
  const figure = figureStep(line, at, before)
  if (figure !== undefined && figure.length >= (found?.length ?? 0)) return figure
  if (found === undefined) {
    const vague = Math.max(
      ESTIMATES.lengthAt(words, at),
      EITHER.lengthAt(words, at),
      CHANGES.lengthAt(words, at),
    )
    return vague > 0 ? { length: vague, item: INEXACT } : unknown(line, at, before)
  }
  const item = itemOf(found.meanings, line, at, found.length, before)
  return { length: found.length, item: item.kind === 'filler' && isGlued(tokens, at) ? UNKNOWN : item }
}

function itemOf(
  meanings: readonly Meaning[],
  line: Line,
  at: number,
  length: number,
  before: readonly Item[],
): Kindless<Item> {
  const words = line.words.slice(at, at + length).join(' ')
  const names = meanings.flatMap((meaning) => (meaning.is === 'name' ? [meaning] : []))
  if (names.length > 0) {
    const nameds = [...new Set(names.map(({ named }) => named))]
    return { kind: 'name', nameds, words, short: names.some(({ short }) => short) }
  }
  const choice = meanings.find((meaning) => meaning.is === 'choice')
  if (choice !== undefined)
    return { kind: 'choice', named: choice.named, choice: choice.choice, day: choice.day }
  const word = meanings.find((meaning) => meaning.is === 'word')
  return wordItem(word?.role ?? 'unknown', line, at + length, before)
}

function wordItem(role: Role, line: Line, next: number, before: readonly Item[]): Kindless<Item> {
  switch (role) {
    case 'number-of':
      return line.tokens[next]?.kind === 'digits' ? INEXACT : { kind: 'filler' }
    case 'joint':
      return { kind: 'pause' }
    case 'percent':
      return { kind: 'filler' }
    case 'unknown':
      return UNKNOWN
    case 'tail': {
      const zero = before.findLast(({ kind }) => kind === 'zero' || kind === 'pause' || kind === 'stop')
      return zero?.kind === 'zero' ? { kind: 'filler' } : { kind: 'unknown', word: '' }
    }
    default:
      return { kind: role }
  }
}

/** "Chi bộ Phố Mới": the capitals behind it are its name, as far as nothing else explains them. */
function unknown({ tokens }: Line, at: number, before: readonly Item[]): Step {
  const token = tokens[at]
  const named = token?.titled === true && before.at(-1)?.kind === 'branch'
  return {
    length: 1,
    item: named ? { kind: 'branch' } : { kind: 'unknown', word: withoutMarks(token?.text ?? '') },
  }
}
