import { monthOf, yearOf } from '../domain/period.ts'
import { clockAt } from './date-words.ts'
import { dayAt } from './many-dates.ts'
import { type Item, isValue } from './many-item.ts'
import { AS_BEFORE, REST, type Role, STAYS } from './many-words.ts'
import { monthAt } from './month-words.ts'
import { numeralAt } from './numeral.ts'
import { phraseBook, UNIT } from './phrases.ts'
import type { PlacedToken } from './placed-tokens.ts'
import type { ReadingContext } from './reading.ts'
import { isLeadingPoint } from './tokens.ts'
import type { Meaning, Vocabulary } from './vocabulary.ts'

const UNITS = phraseBook(UNIT)
const REST_BOOK = phraseBook(REST)
const STAYS_BOOK = phraseBook(STAYS)
const AS_BEFORE_BOOK = phraseBook(AS_BEFORE)
const PERCENT = phraseBook('%', 'phần trăm')
const NAMED_DAY = phraseBook('ngày')

type Line = {
  readonly tokens: readonly PlacedToken[]
  readonly words: readonly string[]
  readonly folded: readonly string[]
  readonly vocabulary: Vocabulary
  readonly context: ReadingContext
}
type Kindless<T> = T extends unknown ? Omit<T, 'start' | 'end'> : never
const UNKNOWN = { kind: 'unknown', word: '' } as const
type Step = { readonly length: number; readonly item: Kindless<Item> }

/** Everything that a line is made of, token by token; what nothing explains is `unknown`. */
export function itemsOfLine(
  tokens: readonly PlacedToken[],
  vocabulary: Vocabulary,
  context: ReadingContext,
): Item[] {
  const line: Line = {
    tokens,
    words: tokens.map((token) => token.text),
    folded: tokens.map((token) => token.folded),
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
  const { tokens, words, folded, vocabulary } = line
  const rest = carryRestAt(words, at)
  if (rest > 0) return { length: rest, item: { kind: 'carryRest' } }
  const day = dayStep(line, at, before)
  if (day !== undefined) return day
  if (tokens[at]?.kind === 'sign') return signStep(line, at, before)
  const month = monthStep(line, at)
  if (month !== undefined) return month
  const found = vocabulary.table.longestAt(words, folded, at)
  const figure = figureStep(line, at, before)
  if (figure !== undefined && figure.length >= (found?.length ?? 0)) return figure
  if (found === undefined) return unknown(line, at, before)
  return { length: found.length, item: itemOf(found.meanings, line, at, found.length, before) }
}

function carryRestAt(words: readonly string[], at: number): number {
  const rest = REST_BOOK.lengthAt(words, at)
  if (rest === 0) return 0
  const stays = STAYS_BOOK.lengthAt(words, at + rest)
  const before = AS_BEFORE_BOOK.lengthAt(words, at + rest + stays)
  return before === 0 ? 0 : rest + stays + before
}

/** The name before, over colons, dashes and words that change nothing. */
function nameBefore(before: readonly Item[]): Item | undefined {
  const last = before.findLast(({ kind }) => !['filler', 'yes', 'colon'].includes(kind))
  return last?.kind === 'name' || last?.kind === 'choice' ? last : undefined
}

function dayStep(line: Line, at: number, before: readonly Item[]): Step | undefined {
  const last = nameBefore(before)
  const takesDay =
    last?.kind === 'choice'
      ? last.day !== undefined
      : last?.kind === 'name' &&
        last.nameds.some((named) => named.type === 'date' || line.vocabulary.dayOf(named))
  const bare = last?.kind === 'name' && last.words.split(' ').some((word) => NAMED_DAY.has([word]))
  const found = dayAt(
    line.tokens,
    line.words,
    at,
    line.context,
    takesDay ? (bare ? 'bare' : 'named') : 'none',
  )
  if (found === undefined) return undefined
  const item =
    found.day === undefined
      ? ({ kind: 'unknown', word: '' } as const)
      : ({ kind: 'date', day: found.day } as const)
  return { length: found.length, item }
}

/** "Tháng 10" of the report changes nothing; another month is another report's. */
function monthStep({ tokens, words, context }: Line, at: number): Step | undefined {
  const lead = words[at] === 'trong' ? 1 : 0
  const word = words[at + lead]
  const letter = word === 't' && tokens[at + lead + 1]?.spaced === false
  if (word !== 'tháng' && word !== 'thang' && !letter) return undefined
  const found = monthAt(words, at + lead + 1)
  if (found === undefined) return undefined
  const end = at + lead + 1 + found.length
  const sign = /^[/.-]$/u.test(words[end] ?? '') || /^n[ăa]m$/u.test(words[end] ?? '') ? 1 : 0
  const year = sign === 1 && /^\d{4}$/u.test(words[end + 1] ?? '') ? Number(words[end + 1]) : undefined
  const own = found.month === monthOf(context.month) && (year === undefined || year === yearOf(context.month))
  return { length: end - at + (year === undefined ? 0 : 2), item: { kind: own ? 'filler' : 'frame' } }
}

function figureStep(line: Line, at: number, before: readonly Item[]): Step | undefined {
  const { tokens, words } = line
  const clock = clockAt(words, at)
  if (clock !== undefined) return { length: clock.length, item: { kind: 'filler' } }
  const percent = /^\d{1,3}(?:[.,]\d{1,2})?$/u.test(words[at] ?? '') ? PERCENT.lengthAt(words, at + 1) : 0
  if (percent > 0) return { length: 1 + percent, item: { kind: 'percent' } }
  const number = numeralAt(tokens, at)
  if (number === undefined) return undefined
  const { length } = number
  if ('doubt' in number) return { length, item: { kind: 'unknown', word: '0' } }
  const inWords = tokens[at]?.kind === 'word'
  const yearly = inWords && length === 1 && /^n[ăa]m$/u.test(words[at] ?? '')
  const counted = nameBefore(before) !== undefined || UNITS.lengthAt(words, at + length) > 0
  if (yearly && (!counted || tokens[at + 1]?.kind === 'digits')) return undefined
  if (number.bare === true && !counted) return { length, item: { kind: 'unknown', word: '' } }
  return (
    shareStep(line, at, length, number.value) ?? {
      length,
      item: { kind: 'number', value: number.value, inWords },
    }
  )
}

/** "22/23": so many of so many; where it could be a day too, that day beside it. */
function shareStep(line: Line, at: number, length: number, value: number): Step | undefined {
  const { tokens, words, context } = line
  const slash = at + length
  if (words[slash] === '/' && tokens[slash + 1]?.kind === 'digits') {
    const whole = numeralAt(tokens, slash + 1)
    const end = slash + 1 + (whole?.length ?? 1)
    if (whole === undefined || 'doubt' in whole || words[end] === '/')
      return { length: end - at, item: { kind: 'unknown', word: '0' } }
    const day = dayAt(tokens, words, at, context, 'named')
    const isDay = value <= 31 && whole.value <= 12
    return {
      length: end - at,
      item: { kind: 'share', value, of: whole.value, day: isDay ? (day?.day ?? '') : undefined },
    }
  }
  const range = /^[-–—+]$/u.test(words[slash] ?? '') && tokens[slash + 1]?.kind === 'digits'
  return range ? { length: length + 2, item: { kind: 'unknown', word: '0' } } : undefined
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
      return line.tokens[next]?.kind === 'digits' ? { kind: 'unknown', word: 'số' } : { kind: 'filler' }
    case 'joint':
      return { kind: 'pause' }
    case 'percent':
      return { kind: 'filler' }
    case 'unknown':
      return { kind: 'unknown', word: '' }
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
  return { length: 1, item: named ? { kind: 'branch' } : { kind: 'unknown', word: token?.folded ?? '' } }
}

function signStep(line: Line, at: number, before: readonly Item[]): Step {
  return { length: 1, item: signItem(line, at, before) }
}

const PLAIN_SIGNS: Readonly<Record<string, 'pause' | 'stop' | 'colon' | 'open' | 'close' | 'filler'>> = {
  ',': 'pause',
  ';': 'pause',
  '|': 'pause',
  '/': 'pause',
  '.': 'stop',
  '!': 'stop',
  ':': 'colon',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  '"': 'filler',
  '“': 'filler',
  '”': 'filler',
}

function signItem(line: Line, at: number, before: readonly Item[]): Kindless<Item> {
  const { tokens, words } = line
  const sign = words[at] ?? ''
  if (isLeadingPoint(tokens, at)) return UNKNOWN
  const plain = PLAIN_SIGNS[sign]
  if (plain !== undefined) return { kind: plain }
  if (sign === '=') return before.at(-1)?.kind === 'name' ? { kind: 'colon' } : UNKNOWN
  if (sign === '+') return tokens[at + 1]?.spaced === true ? { kind: 'pause' } : UNKNOWN
  if (/^\p{Pd}$/u.test(sign)) return dash(line, at, before)
  return /^[\p{So}\uFE0F]$/u.test(sign) && sign !== '\uFFFD' ? { kind: 'filler' } : UNKNOWN
}

/** A dash stands for a colon behind a name, else for a comma; glued to a number it would be a minus. */
function dash(
  { tokens, words, folded, vocabulary }: Line,
  at: number,
  before: readonly Item[],
): Kindless<Item> {
  const [own, next] = [tokens[at], tokens[at + 1]]
  const last = before.findLast(({ kind }) => kind !== 'filler')
  const digits = next?.kind === 'digits'
  if (digits && !next.spaced && (own?.spaced === true || at === 0)) return UNKNOWN
  const follows = vocabulary.table.longestAt(words, folded, at + 1)
  const named = follows?.meanings.some((meaning) => meaning.is === 'name') === true
  if (last?.kind === 'name' || last?.kind === 'other') return { kind: named ? 'pause' : 'colon' }
  return last !== undefined && isValue(last) && digits ? UNKNOWN : { kind: 'pause' }
}
