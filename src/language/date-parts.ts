import { clockAt, type DatePart, phraseAt, type Stretch, weekdayAt } from './date-words.ts'
import { UNITS } from './figure-words.ts'
import { monthAt } from './month-words.ts'
import { numeralAt } from './numeral.ts'
import { phraseBook } from './phrases.ts'
import type { Doubt } from './reading.ts'
import type { Token } from './tokens.ts'

type Reader = (tokens: readonly Token[], words: readonly string[], at: number) => Stretch | undefined

const EARLY = phraseBook('[ngày|hôm] (mùng|mồng)')
const DAY = phraseBook('ngày')
const MONTH = phraseBook('tháng')
const WEEK = phraseBook('tuần')
const YEAR = phraseBook('năm')

/** What the answer says at a place about a day; undefined when it says nothing that is known. */
export function datePartAt(
  tokens: readonly Token[],
  words: readonly string[],
  at: number,
): Stretch | undefined {
  for (const reader of READERS) {
    const stretch = reader(tokens, words, at)
    if (stretch !== undefined) return stretch
  }
  return undefined
}

const READERS: readonly Reader[] = [
  (_, words, at) => clockAt(words, at),
  (tokens, _, at) => figuresAt(tokens, at),
  (_, words, at) => weekdayAt(words, at),
  (_, words, at) => {
    const found = MONTH.lengthAt(words, at) === 1 ? monthAt(words, at + 1) : undefined
    return found && { length: found.length + 1, part: { says: 'month', month: found.month } }
  },
  (tokens, words, at) => {
    const year = YEAR.lengthAt(words, at) === 1 ? numeralAt(tokens, at + 1) : undefined
    if (year === undefined || 'doubt' in year || year.value < 1900) return undefined
    return { length: year.length + 1, part: { says: 'year', year: year.value } }
  },
  (tokens, words, at) => dayAfter(EARLY.lengthAt(words, at), tokens, at, () => true),
  (tokens, words, at) => dayAfter(DAY.lengthAt(words, at), tokens, at, (word) => word !== 'sau'),
  (_, words, at) => phraseAt(words, at),
  (tokens, words, at) => bareDayAt(tokens, words, at),
]

/** A number by itself is a day of the month, unless it counts something ("3 đồng chí"). */
function bareDayAt(tokens: readonly Token[], words: readonly string[], at: number): Stretch | undefined {
  const day = numeralAt(tokens, at)
  if (day === undefined) return undefined
  const { length } = day
  if (UNITS.lengthAt(words, at + length) > 0) return doubtful(length, 'answer:not_expected')
  if ('doubt' in day || day.bare === true || isSpan(words, at + length))
    return doubtful(length, 'date:ambiguous')
  return { length, part: { says: 'day', day: day.value } }
}

/** "3 tuần trước", "3 tháng này": so many weeks or months, not a day. */
function isSpan(words: readonly string[], at: number): boolean {
  if (WEEK.lengthAt(words, at) > 0) return true
  return MONTH.lengthAt(words, at) > 0 && monthAt(words, at + 1) === undefined
}

function doubtful(length: number, doubt: Doubt): Stretch {
  return { length, part: { says: 'doubt', doubt } }
}

/** After "mùng" an unmarked "nam" can only be five. */
function dayAfter(
  length: number,
  tokens: readonly Token[],
  at: number,
  takes: (word: string) => boolean,
): Stretch | undefined {
  const next = tokens[at + length]
  if (length === 0 || next === undefined || !takes(next.text) || isWritten(tokens, at + length))
    return undefined
  const day = numeralAt(tokens, at + length)
  if (day === undefined || 'doubt' in day) return undefined
  return { length: length + day.length, part: { says: 'day', day: day.value } }
}

function isWritten(tokens: readonly Token[], at: number): boolean {
  return figuresAt(tokens, at) !== undefined
}

/** "3/11", "03-11-2026", "3.11.26", "2026-11-03": day, month, year, with one sign between them. */
function figuresAt(tokens: readonly Token[], at: number): Stretch | undefined {
  const text = tokens
    .slice(at, at + 7)
    .map((token, place) => (token.spaced && place > 0 ? ' ' : '') + token.text)
    .join('')
  const match =
    /^(?<year>\d{4})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?![\d/.-]*\d)/u.exec(text) ??
    /^(?<day>\d{1,2}) - (?<month>\d{1,2}) - (?<year>\d{4})(?! ?[/-]|[\d/.-]*\d)/u.exec(text) ??
    /^(?<day>\d{1,2})(?<sign> ?\/ ?|[-.])(?<month>\d{1,2})(?:\k<sign>(?<year>\d{4}|\d{2}))?(?! ?[/-]|[\d/.-]*\d)/u.exec(
      text,
    )
  const { day, month, year } = match?.groups ?? {}
  if (match === null || day === undefined || month === undefined) return undefined
  const full = year === undefined ? {} : { year: Number(year.length === 2 ? `20${year}` : year) }
  const part: DatePart = { says: 'day', day: Number(day), month: Number(month), ...full }
  return { length: tokensIn(tokens, at, match[0]), part }
}

function tokensIn(tokens: readonly Token[], at: number, text: string): number {
  let [length, left] = [0, text.replaceAll(' ', '').length]
  for (; left > 0; length += 1) left -= tokens[at + length]?.text.length ?? left
  return length
}
