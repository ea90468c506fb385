import { canonical } from './normalize.ts'

/**
 * The smallest parts of an answer, in canonical spelling: a word, digits with the separators inside them
 * ("1.234", "92,5"), or any other sign, one by one. `spaced` tells whether a space stood before it.
 */
export type Token = {
  readonly kind: 'word' | 'digits' | 'sign'
  readonly text: string
  readonly spaced: boolean
}

const PART = /(?<word>[đd]\/(?:chí|chi|c|v)(?!\p{L})|[\p{L}\p{M}]+)|(?<digits>[0-9]+(?:[.,][0-9]+)*)|\S/gu

/** Splits an answer; a line break or a tab counts as a semicolon, so "1⏎234" is never 1234. */
export function tokensOf(text: string): Token[] {
  const line = canonical(text.trim().replace(/\s*[\t\n\r\v\f\u2028\u2029]\s*/gu, ' ; '))
  return Array.from(line.matchAll(PART), (match) => ({
    kind: kindOf(match.groups),
    text: match[0],
    spaced: line[match.index - 1] === ' ',
  }))
}

/**
 * The words of an answer, in the parts its punctuation makes: "dạ, không ạ" is [dạ] [không ạ]. Undefined when
 * it holds a sign that is more than punctuation.
 */
export function partsOf(tokens: readonly Token[]): string[][] | undefined {
  const parts: string[][] = [[]]
  for (const token of tokens) {
    if (isPause(token)) parts.push([])
    else if (token.kind === 'sign') return undefined
    else parts.at(-1)?.push(token.text)
  }
  return parts.filter((part) => part.length > 0)
}

/** All its words in a row; none when it holds such a sign. */
export function wordsOf(tokens: readonly Token[]): string[] {
  return partsOf(tokens)?.flat() ?? []
}

/** Punctuation that only pauses: it may stand around and between words without changing them. */
export function isPause(token: Token | undefined): boolean {
  return token?.kind === 'sign' && '.,;:!"“”…'.includes(token.text)
}

/** A decimal without its whole part (".5"): the point before it is no pause. */
export function isLeadingPoint(tokens: readonly Token[], at: number): boolean {
  const [sign, next] = [tokens[at], tokens[at + 1]]
  const glued = next?.kind === 'digits' && !next.spaced
  return (sign?.text === '.' || sign?.text === ',') && glued && (at === 0 || sign.spaced)
}

/** One letter written together with digits ("12a", "O5"): a slip of the finger or a part of the number. */
export function isGlued(tokens: readonly Token[], at: number): boolean {
  const [before, own, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (own?.kind !== 'word' || own.text.length > 1) return false
  return (before?.kind === 'digits' && !own.spaced) || (next?.kind === 'digits' && !next.spaced)
}

function kindOf(groups: Readonly<Record<string, string | undefined>> | undefined): Token['kind'] {
  if (groups?.['word'] !== undefined) return 'word'
  return groups?.['digits'] === undefined ? 'sign' : 'digits'
}
