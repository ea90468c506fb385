import {
  AFTER_ZERO,
  BRANCH,
  EITHER,
  ESTIMATES,
  FILLERS,
  HUGE,
  JOINTS,
  MINUS,
  NAMES,
  PARTS,
  SHARE,
  UNITS,
  WHO,
  ZERO,
  ZERO_BEFORE_WHO,
} from './figure-words.ts'
import { numeralAt } from './numeral.ts'
import type { Doubt, ShortName } from './reading.ts'
import { isGlued, isLeadingPoint, isPause, type Token } from './tokens.ts'

/** What is left of an answer with figures when courtesy and unit words are gone; the sign `:` is "trong đó". */
export type Item =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: ShortName }
  | { readonly kind: 'sign'; readonly sign: ',' | ':' | '(' | ')' | '+' | '=' | '/' | '-' }

/** Small pictures that agree or thank, with the colour of their hands. */
const FRIENDLY = /^(?:👍|🙏|😊|👌|\p{Emoji_Modifier})$/u

type Step = { readonly length: number; readonly item?: Item } | { readonly doubt: Doubt }

/** Explains every token as a number, a name, a joint or a word that changes nothing; else says why not. */
export function itemsOf(tokens: readonly Token[]): readonly Item[] | Doubt {
  const words = tokens.map((token) => (token.kind === 'sign' ? '\0' : token.text))
  const items: Item[] = []
  for (let at = 0; at < tokens.length; ) {
    const step = tokens[at]?.kind === 'sign' ? signAt(tokens, at, items) : wordAt(tokens, words, at, items)
    if ('doubt' in step) return step.doubt
    if (step.item !== undefined) items.push(step.item)
    at += step.length
  }
  return items
}

function signAt(tokens: readonly Token[], at: number, items: readonly Item[]): Step {
  const sign = tokens[at]?.text ?? ''
  if ((sign === ':' || sign === '=') && items.at(-1)?.kind === 'name') return { length: 1 }
  if (isLeadingPoint(tokens, at)) return { doubt: 'number:decimal' }
  if (isPause(tokens[at])) return { length: 1, item: { kind: 'sign', sign: ',' } }
  if (/[-–—−‒]/u.test(sign)) {
    const begins = at === 0 || tokens[at - 1]?.kind === 'sign'
    return begins && numeralAt(tokens, at + 1) !== undefined
      ? { doubt: 'number:negative' }
      : { length: 1, item: { kind: 'sign', sign: '-' } }
  }
  if (sign === '(' || sign === ')' || sign === '+' || sign === '=' || sign === '/')
    return { length: 1, item: { kind: 'sign', sign } }
  if (FRIENDLY.test(sign)) return { length: 1 }
  if (sign === '%') return { doubt: 'answer:not_expected' }
  return { doubt: '~≈<>±≤≥∼'.includes(sign) ? 'number:estimate' : 'answer:unexplained' }
}

function wordAt(
  tokens: readonly Token[],
  words: readonly string[],
  at: number,
  items: readonly Item[],
): Step {
  const estimate = ESTIMATES.lengthAt(words, at)
  const zero = zeroAt(words, at)
  if (zero > estimate) return { length: zero, item: { kind: 'number', value: 0 } }
  const afterZero = endsInZero(items) ? AFTER_ZERO.lengthAt(words, at) : 0
  if (afterZero > 0) return { length: afterZero }
  const numeral = numeralAt(tokens, at)
  if (numeral !== undefined) {
    if ('doubt' in numeral) return numeral
    const counts = UNITS.lengthAt(words, at + numeral.length) > 0
    const isBranch = BRANCH.lengthBefore(words, at) > 0
    if (!counts && (numeral.bare === true || isBranch)) return { doubt: 'number:ambiguous' }
    return { length: numeral.length, item: { kind: 'number', value: numeral.value } }
  }
  const filler = isGlued(tokens, at) ? 0 : FILLERS.lengthAt(words, at)
  const plain = Math.max(UNITS.lengthAt(words, at), filler)
  const named = NAMES.longestAt(words, at)
  if (named !== undefined && named.length >= plain)
    return { length: named.length, item: { kind: 'name', name: named.meanings[0] } }
  const joint = JOINTS.lengthAt(words, at)
  if (joint > plain) return { length: joint, item: { kind: 'sign', sign: ',' } }
  const parts = PARTS.lengthAt(words, at)
  if (parts > plain) return { length: parts, item: { kind: 'sign', sign: ':' } }
  return plain > 0 ? { length: plain } : { doubt: doubtAt(words, at) }
}

/** "Không …" and "không vắng …" may go on with "ai", "nào". */
function endsInZero(items: readonly Item[]): boolean {
  const last = items.at(-1)
  const zero = last?.kind === 'name' ? items.at(-2) : last
  return zero?.kind === 'number' && zero.value === 0
}

function zeroAt(words: readonly string[], at: number): number {
  const length = ZERO.lengthAt(words, at)
  if (length > 0) return length
  const who = at + ZERO_BEFORE_WHO.lengthAt(words, at)
  return who > at && (UNITS.lengthAt(words, who) > 0 || WHO.lengthAt(words, who) > 0) ? who - at : 0
}

function doubtAt(words: readonly string[], at: number): Doubt {
  if (ESTIMATES.lengthAt(words, at) > 0) return 'number:estimate'
  if (EITHER.lengthAt(words, at) > 0) return 'number:several'
  if (MINUS.lengthAt(words, at) > 0) return 'number:negative'
  return HUGE.lengthAt(words, at) > 0 && SHARE.lengthAt(words, at) === 0
    ? 'number:too_large'
    : 'answer:unexplained'
}
