import { canonical } from './normalize.ts'
import type { Token } from './tokens.ts'

/** A token of one line with where it stands in it (UTF-16, `end` behind it), and how it was written. */
export type PlacedToken = Token & {
  readonly start: number
  readonly end: number
  /** Written with a capital at its head, as names are; a Roman number counts, a word all in capitals doesn't. */
  readonly titled: boolean
}

const PART =
  /(?<word>[đd]\/(?:chí|chi|c|v)(?![\p{L}\p{M}])|\p{L}[\p{L}\p{M}\p{Cf}]*)|(?<digits>\p{Nd}+(?:[.,]\p{Nd}+)*)|[^\s\p{Cf}]/giu

/** The tokens of one line of NFC text, as `tokensOf` makes them, each with its place. */
export function placedTokens(line: string): PlacedToken[] {
  let behind = 0
  return Array.from(line.matchAll(PART)).flatMap((match) => {
    const [raw] = match
    const spaced = /\s/u.test(line.slice(behind, match.index))
    behind = match.index + raw.length
    const text = match.groups?.['word'] === undefined ? canonical(raw).slice(0, 24) : canonical(raw)
    if (text === '') return []
    const kind = match.groups?.['word'] !== undefined ? 'word' : /^[0-9]/u.test(text) ? 'digits' : 'sign'
    const sign = kind === 'sign' ? (Array.from(text)[0] ?? '') : text
    const place = { start: match.index, end: behind, titled: isTitled(raw) }
    return [{ kind, text: sign, spaced, ...place } as const]
  })
}

function isTitled(raw: string): boolean {
  return /^\p{Lu}(?:[\p{Ll}\p{M}]*|[IVX]{0,3})$/u.test(raw)
}
