import { type Item, isValue } from './many-item.ts'
import { INEXACT, type Kindless, type Line, type Step, UNKNOWN } from './many-step.ts'
import { isLeadingPoint } from './tokens.ts'

/** What a sign does between figures. */
export function signStep(line: Line, at: number, before: readonly Item[]): Step {
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
  if (isLeadingPoint(tokens, at) || '~≈<>±≤≥'.includes(sign)) return INEXACT
  const plain = PLAIN_SIGNS[sign]
  if (plain !== undefined) return { kind: plain }
  if (sign === '=') return before.at(-1)?.kind === 'name' ? { kind: 'colon' } : UNKNOWN
  if (sign === '+') return tokens[at + 1]?.spaced === true ? { kind: 'pause' } : INEXACT
  if (/^\p{Pd}$/u.test(sign)) return dash(line, at, before)
  return /^[\p{So}\uFE0F]$/u.test(sign) && sign !== '\uFFFD' ? { kind: 'filler' } : UNKNOWN
}

/** A dash stands for a colon behind a name, else for a comma; glued to a number it would be a minus. */
function dash({ tokens, words, vocabulary }: Line, at: number, before: readonly Item[]): Kindless<Item> {
  const [own, next] = [tokens[at], tokens[at + 1]]
  const last = before.findLast(({ kind }) => kind !== 'filler')
  const digits = next?.kind === 'digits'
  if (digits && !next.spaced && (own?.spaced === true || at === 0)) return INEXACT
  const follows = vocabulary.table.longestAt(words, at + 1)
  const named = follows?.meanings.some((meaning) => meaning.is === 'name') === true
  if (last?.kind === 'name' || last?.kind === 'other') return { kind: named ? 'pause' : 'colon' }
  return last !== undefined && isValue(last) && digits ? INEXACT : { kind: 'pause' }
}
