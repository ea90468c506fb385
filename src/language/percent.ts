import { ESTIMATES, FILLERS, PERCENT, SHARE } from './figure-words.ts'
import { numberWordsAt } from './number-words.ts'
import { phraseBook } from './phrases.ts'
import type { Doubt, Reading } from './reading.ts'
import { isGlued, isLeadingPoint, isPause, type Token } from './tokens.ts'

const POINT = phraseBook('(phẩy|phảy|chấm)')

type Share = { readonly length: number } & ({ readonly value: number } | { readonly doubt: Doubt })

/**
 * A share of 0 to 100: "92,5%", "92.5", "chín mươi phần trăm", "chín hai phẩy năm"; decimals of one or two
 * places. Refuses three after a point ("1.234"), which may be thousands.
 */
export function readPercent(tokens: readonly Token[]): Reading {
  const words = tokens.map((token) => token.text)
  const found: number[] = []
  for (let at = 0; at < tokens.length; ) {
    const share = shareAt(tokens, words, at)
    if (share !== undefined && 'doubt' in share) return { kind: 'unclear', why: share.doubt }
    if (share !== undefined) found.push(share.value)
    const length = share?.length ?? plainAt(tokens, words, at)
    if (length === 0) return { kind: 'unclear', why: doubtAt(tokens, words, at) }
    at += length
  }
  const [value, ...others] = found
  if (value === undefined) return { kind: 'unclear', why: 'number:missing' }
  if (others.length > 0) return { kind: 'unclear', why: 'number:several' }
  return value > 100 ? { kind: 'unclear', why: 'percent:range' } : { kind: 'number', value }
}

function shareAt(tokens: readonly Token[], words: readonly string[], at: number): Share | undefined {
  const share = tokens[at]?.kind === 'digits' ? figuresAt(tokens, at) : wordsAt(tokens, words, at)
  if (share === undefined || 'doubt' in share) return share
  return { length: share.length + PERCENT.lengthAt(words, at + share.length), value: share.value }
}

function figuresAt(tokens: readonly Token[], at: number): Share {
  const text = tokens[at]?.text ?? ''
  const decimal = /^0*\d{1,3}(?:,\d{1,4}|\.\d{1,2})?$/u.test(text)
  if (decimal) return { length: 1, value: Number(text.replace(',', '.')) }
  return { length: 1, doubt: /^\d+$/u.test(text) ? 'percent:range' : 'number:separator' }
}

/** Number words, and digits after "phẩy". Words without a mark to tell them by are not taken. */
function wordsAt(tokens: readonly Token[], words: readonly string[], at: number): Share | undefined {
  const whole = numberWordsAt(tokens, at)
  if (whole === undefined || 'doubt' in whole) return whole
  const point = at + whole.length
  if (POINT.lengthAt(words, point) === 0) {
    const bare = whole.bare === true && PERCENT.lengthAt(words, point) === 0
    return bare ? { length: whole.length, doubt: 'number:ambiguous' } : whole
  }
  const part = numberWordsAt(tokens, point + 1)
  if (part === undefined || 'doubt' in part || part.value > 99)
    return { length: whole.length, doubt: 'number:ambiguous' }
  return { length: whole.length + 1 + part.length, value: Number(`${whole.value}.${part.value}`) }
}

function plainAt(tokens: readonly Token[], words: readonly string[], at: number): number {
  if (isLeadingPoint(tokens, at) || isGlued(tokens, at)) return 0
  if (isPause(tokens[at])) return 1
  return Math.max(FILLERS.lengthAt(words, at), SHARE.lengthAt(words, at))
}

function doubtAt(tokens: readonly Token[], words: readonly string[], at: number): Doubt {
  if (ESTIMATES.lengthAt(words, at) > 0) return 'number:estimate'
  if (isLeadingPoint(tokens, at)) return 'number:decimal'
  const isRange = at > 0 && tokens[at - 1]?.kind !== 'sign'
  if (tokens[at]?.text === '-') return isRange ? 'number:several' : 'number:negative'
  return 'answer:unexplained'
}
