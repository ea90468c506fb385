import { readDate } from './date.ts'
import { datePartAt } from './date-parts.ts'
import { clockAt, weekdayAt } from './date-words.ts'
import { phraseBook } from './phrases.ts'
import type { ReadingContext } from './reading.ts'
import type { Token } from './tokens.ts'

const AROUND = phraseBook('[vào|lúc|hồi|buổi] (sáng|trưa|chiều|tối)', '(vào|lúc|hồi|ngày|chủ nhật|cn)')
const DAY_WORD = phraseBook('(ngày|hôm|mùng|mồng)')

/** A day with the tokens it takes, or why the report cannot take it. */
export type DayFound = { readonly length: number } & (
  | { readonly day: string }
  | { readonly day: undefined; readonly isOtherMonth: boolean }
)

/**
 * The day that begins at a place: "ngày 3", "mùng 3", "tối thứ bảy 3/10/2026, 19h30". After the name of a day
 * (`named`) also what elsewhere would be two numbers ("3/10", "3-10"), and after "ngày" (`bare`) a number alone.
 */
export function dayAt(
  tokens: readonly Token[],
  words: readonly string[],
  at: number,
  context: ReadingContext,
  name: 'none' | 'named' | 'bare',
): DayFound | undefined {
  if (tokens[at]?.kind !== 'digits' && AROUND.lengthAt(words, at) + DAY_WORD.lengthAt(words, at) === 0) {
    if (weekdayAt(words, at) === undefined) return undefined
  }
  let end = at
  let day = false
  for (let length = 1; length > 0; end += length) {
    length = day ? laterAt(tokens, words, end) : beforeAt(words, end)
    if (length > 0 || day) continue
    length = dayLength(tokens, words, end, name)
    day = length > 0
    if (!day) return undefined
  }
  const reading = readDate(tokens.slice(at, end), context)
  if (reading.kind === 'date' && !reading.confirm) return { length: end - at, day: reading.date }
  const isOtherMonth = reading.kind === 'unclear' && reading.why === 'date:other_month'
  return { length: end - at, day: undefined, isOtherMonth }
}

function beforeAt(words: readonly string[], at: number): number {
  const next = words[at + 1] ?? ''
  const around = AROUND.lengthAt(words, at)
  const isDay = words[at] === 'ngày' || words[at] === 'ngay'
  if (around > 0 && !(isDay && around === 1 && !/^(?:thứ|thu|chủ|chu|t|cn)$/u.test(next))) return around
  return (weekdayAt(words, at) ?? clockAt(words, at))?.length ?? 0
}

function dayLength(
  tokens: readonly Token[],
  words: readonly string[],
  at: number,
  name: 'none' | 'named' | 'bare',
): number {
  const word = DAY_WORD.lengthAt(words, at)
  const written = word === 0 ? undefined : datePartAt(tokens, words, at + word)
  if (written?.part.says === 'day' && written.part.month !== undefined) return word + written.length
  const stretch = datePartAt(tokens, words, at)
  if (stretch?.part.says !== 'day') return 0
  const { month, year } = stretch.part
  // "22/23" is no day but who came of whom.
  if (year === undefined && (month ?? 1) > 12) return 0
  // A number in words is a day only after "ngày" or "mùng", which are part of the stretch.
  if (tokens[at]?.kind !== 'digits') return word > 0 ? stretch.length : 0
  if (year !== undefined) return stretch.length
  const followed = datePartAt(tokens, words, at + stretch.length)?.part.says === 'month'
  const taken = name === 'bare' || (name === 'named' && (month !== undefined || followed))
  return taken ? stretch.length : 0
}

function laterAt(tokens: readonly Token[], words: readonly string[], at: number): number {
  const comma =
    words[at] === ',' && (clockAt(words, at + 1) ?? weekdayAt(words, at + 1)) !== undefined ? 1 : 0
  const clock = clockAt(words, at + comma) ?? weekdayAt(words, at + comma)
  if (clock !== undefined) return comma + clock.length
  const around = AROUND.lengthAt(words, at)
  if (around > 0) return clockAt(words, at + around) === undefined ? 0 : around
  const stretch = datePartAt(tokens, words, at)
  return stretch?.part.says === 'month' || stretch?.part.says === 'year' ? stretch.length : 0
}
