import { monthOf, yearOf } from '../domain/period.ts'
import { clockAt } from './date-words.ts'
import { PERCENT, UNITS } from './figure-words.ts'
import { dayAt } from './many-dates.ts'
import type { Item } from './many-item.ts'
import { INEXACT, type Kindless, type Line, nameBefore, type Step, UNKNOWN } from './many-step.ts'
import { monthAt } from './month-words.ts'
import { numeralAt } from './numeral.ts'
import { phraseBook } from './phrases.ts'

const NAMED_DAY = phraseBook('ngày')

/** A day, where one can stand; another month's makes the sentence that month's. */
export function dayStep(line: Line, at: number, before: readonly Item[]): Step | undefined {
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
  const item: Kindless<Item> =
    found.day !== undefined
      ? { kind: 'date', day: found.day }
      : found.isOtherMonth
        ? { kind: 'frame' }
        : INEXACT
  return { length: found.length, item }
}

/** "Tháng 10" of the report changes nothing; another month is another report's. */
export function monthStep({ tokens, words, context }: Line, at: number): Step | undefined {
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

/** A number, a share, a percentage or an hour. */
export function figureStep(line: Line, at: number, before: readonly Item[]): Step | undefined {
  const { tokens, words } = line
  const clock = clockAt(words, at)
  if (clock !== undefined) return { length: clock.length, item: { kind: 'filler' } }
  const percent = /^\d{1,3}(?:[.,]\d{1,2})?$/u.test(words[at] ?? '') ? PERCENT.lengthAt(words, at + 1) : 0
  if (percent > 0) return { length: 1 + percent, item: { kind: 'percent' } }
  const number = numeralAt(tokens, at)
  if (number === undefined) return undefined
  const { length } = number
  if ('doubt' in number) return { length, item: INEXACT }
  const inWords = tokens[at]?.kind === 'word'
  const yearly = inWords && length === 1 && /^n[ăa]m$/u.test(words[at] ?? '')
  const counted = nameBefore(before) !== undefined || UNITS.lengthAt(words, at + length) > 0
  if (yearly && (!counted || tokens[at + 1]?.kind === 'digits')) return undefined
  if (number.bare === true && !counted) return { length, item: UNKNOWN }
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
      return { length: end - at, item: INEXACT }
    const day = dayAt(tokens, words, at, context, 'named')
    const isDay = value <= 31 && whole.value <= 12
    return {
      length: end - at,
      item: { kind: 'share', value, of: whole.value, day: isDay ? (day?.day ?? '') : undefined },
    }
  }
  const range = /^[-–—+]$/u.test(words[slash] ?? '') && tokens[slash + 1]?.kind === 'digits'
  return range ? { length: length + 2, item: INEXACT } : undefined
}
