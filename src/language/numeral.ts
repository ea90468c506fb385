import { type Numeral, numberWordsAt } from './number-words.ts'
import { couldBe } from './could-be.ts'
import type { Doubt } from './reading.ts'
import type { Token } from './tokens.ts'

/** No figure of a branch comes near; a telephone number does. */
const LARGEST = 999_999

const TIMES: readonly (readonly [string, number])[] = [
  ['chục', 10],
  ['trăm', 100],
  ['nghìn', 1000],
  ['ngàn', 1000],
]

/** The whole number, in digits or words, that begins at a place: "23", "1.234", "1 234", "2 chục", "hai tư". */
export function numeralAt(tokens: readonly Token[], at: number): Numeral | undefined {
  const token = tokens[at]
  if (token?.kind !== 'digits') return numberWordsAt(tokens, at)
  const length = groupsAt(tokens, at)
  const figures = tokens
    .slice(at, at + length)
    .map(({ text }) => text)
    .join('')
  const doubt = doubtIn(figures)
  if (doubt !== undefined) return { length, doubt }
  const value = Number(figures.replaceAll('.', ''))
  if (value > LARGEST) return { length, doubt: 'number:too_large' }
  const times = TIMES.find(([word]) => couldBe(tokens[at + length]?.text ?? '', word))?.[1]
  if (times === undefined) return { length, value }
  const round = length === 1 && value > 0 && value < (times === 1000 ? 1000 : 10)
  const mixed = numberWordsAt(tokens, at + length)?.length !== 1 || tokens[at + length + 1]?.kind === 'digits'
  return round && !mixed
    ? { length: length + 1, value: value * times }
    : { length: length + 1, doubt: 'number:ambiguous' }
}

/** How many tokens are one number with spaces between its thousands: "1 234" is two. */
function groupsAt(tokens: readonly Token[], at: number): number {
  if (!/^[1-9]\d{0,2}$/u.test(tokens[at]?.text ?? '')) return 1
  let length = 1
  while (tokens[at + length]?.spaced === true && /^\d{3}$/u.test(tokens[at + length]?.text ?? '')) length += 1
  return length
}

function doubtIn(figures: string): Doubt | undefined {
  if (/^\d+$/u.test(figures)) return figures.length > 12 ? 'number:too_large' : undefined
  if (/^[1-9]\d{0,2}(?:\.\d{3})+$/u.test(figures)) return undefined
  return /[.,]\d{3}(?!\d)/u.test(figures) ? 'number:separator' : 'number:decimal'
}
