import { phraseTable } from './phrase-table.ts'
import type { Doubt } from './reading.ts'
import type { Token } from './tokens.ts'

/**
 * Each number word as one letter, so that the grammar below can be read as patterns: digits are themselves,
 * `u` mốt, `f` tư, `l` lăm; `T` mười, `M` mươi, `C` chục, `h` hăm (20), `b` băm (30), `H` trăm, `N` nghìn, `&` linh.
 */
const LETTERS: Readonly<Record<string, string>> = {
  không: '0',
  một: '1',
  mốt: 'u',
  hai: '2',
  ba: '3',
  bốn: '4',
  tư: 'f',
  năm: '5',
  lăm: 'l',
  nhăm: 'l',
  sáu: '6',
  bảy: '7',
  bẩy: '7',
  tám: '8',
  chín: '9',
  mười: 'T',
  mươi: 'M',
  chục: 'C',
  hăm: 'h',
  trăm: 'H',
  nghìn: 'N',
  ngàn: 'N',
  linh: '&',
  lẻ: '&',
}
/** Without its mark "băm" is "bấm", to press, so it counts only as it is. */
const ONLY_MARKED: Readonly<Record<string, string>> = { băm: 'b' }

const WORDS = phraseTable(Object.keys(LETTERS).map((word) => [word, word] as const))

/** Without marks these are also other words: nam (year, man), sau (after), bay (fly), tu (from), lam (do). */
const SAY_LITTLE = new Set(['nam', 'sau', 'bay', 'tu', 'lam'])

/** A number at a place with how many tokens it takes, or why it is doubtful; `bare` when only a unit word after it makes it a number. */
export type Numeral = { readonly length: number } & (
  | { readonly value: number; readonly bare?: true }
  | { readonly doubt: Doubt }
)

/** The whole run of number words at a place, read as one number or not at all; undefined where none begins. */
export function numberWordsAt(tokens: readonly Token[], at: number): Numeral | undefined {
  let letters = ''
  for (let end = at; end < tokens.length; end += 1) {
    const letter = letterOf(tokens[end], letters.at(-1) ?? '')
    if (letter === undefined) break
    letters += letter
  }
  const length = letters.length
  if (length === 0 || letters === '0') return undefined
  const value = length > 16 ? undefined : valueOf(letters)
  if (value === undefined)
    return { length, doubt: /^\d+$/u.test(letters) ? 'number:several' : 'number:ambiguous' }
  if (typeof value === 'string') return { length, doubt: value }
  return length === 1 && SAY_LITTLE.has(tokens[at]?.text ?? '')
    ? { length, value, bare: true }
    : { length, value }
}

function letterOf(token: Token | undefined, before: string): string | undefined {
  if (token?.kind !== 'word') return undefined
  const word = token.text
  const exact = LETTERS[word] ?? ONLY_MARKED[word]
  if (exact !== undefined) return exact
  const [first, ...others] = WORDS.longestAt([word], 0)?.meanings ?? []
  if (first === undefined || others.length === 0) return LETTERS[first ?? '']
  if (first === 'mười') return /[2-9]/u.test(before) ? 'M' : 'T'
  if (first === 'một') return /[2-9MChb]/u.test(before) ? 'u' : '1'
  return LETTERS[first]
}

/** A number of 1..999,999, why it is doubtful, or undefined when the words are no number. */
function valueOf(letters: string): number | Doubt | undefined {
  const [, thousands, and, rest] = /^(.+)N(?:&(.)|(.+))?$/u.exec(letters) ?? []
  if (thousands === undefined) return belowThousand(letters)
  const high = belowThousand(thousands)
  const low = and !== undefined ? unit(and) : rest === undefined ? 0 : afterThousand(rest)
  return combine(high, 1000, low)
}

function afterThousand(letters: string): number | Doubt | undefined {
  if (letters.startsWith('0H')) return letters.length > 2 ? afterHundred(letters.slice(2)) : undefined
  if (/^[1-9]H/u.test(letters)) return belowThousand(letters)
  return /^(?:[2-9][MC]|T|h)/u.test(letters) ? belowHundred(letters) : 'number:ambiguous'
}

/** Before "linh" the one of a hundred may be left out: "trăm linh năm". */
function belowThousand(letters: string): number | Doubt | undefined {
  if (/^H&.$/u.test(letters)) return belowThousand(`1${letters}`)
  const [, hundreds, rest] = /^([1-9])H(.*)$/u.exec(letters) ?? []
  if (hundreds === undefined) return belowHundred(letters)
  return combine(Number(hundreds), 100, rest ? afterHundred(rest) : 0)
}

/** "Trăm sáu" is 160 in speech and 106 on paper, so a lone digit is no answer. */
function afterHundred(letters: string): number | Doubt | undefined {
  if (letters.startsWith('&')) return letters.length === 2 ? unit(letters.slice(1)) : undefined
  return letters.length === 1 && letters !== 'T' ? 'number:ambiguous' : belowHundred(letters)
}

function belowHundred(letters: string): number | Doubt | undefined {
  if (/^[1-9]$/u.test(letters)) return Number(letters)
  if (letters === '1C') return 10
  const [, tens, last] = /^([2-9][MC]|[Thb])(.?)$/u.exec(letters) ?? []
  if (tens === undefined) return shortened(letters)
  if (last === '' && /[hb]/u.test(tens)) return undefined
  if (last === 'u' && tens === 'T') return undefined
  if (last === '5') return 'number:ambiguous'
  const low = last === '' ? 0 : last === 'u' ? 1 : unit(last ?? '')
  return combine({ T: 1, h: 2, b: 3 }[tens] ?? Number(tens[0]), 10, low)
}

/**
 * A ten without its "mươi": "hai mốt", "hai tư", "bốn hai". Neighbours ("hai ba") also mean "two or three",
 * "hai năm" also "two years", and "năm ba", "năm bảy" a few.
 */
function shortened(letters: string): number | Doubt | undefined {
  const [, tens, last] = /^([2-9])([u2-9fl])$/u.exec(letters) ?? []
  if (tens === undefined || last === undefined) return undefined
  if (last === '5' || letters === '53' || letters === '57') return 'number:ambiguous'
  if (Number(last) === Number(tens) + 1) return 'number:several'
  return combine(Number(tens), 10, last === 'u' ? 1 : unit(last))
}

function unit(letter: string): number | undefined {
  if (letter === 'f') return 4
  if (letter === 'l') return 5
  return /^[1-9]$/u.test(letter) ? Number(letter) : undefined
}

function combine(high: number | Doubt | undefined, times: number, low: number | Doubt | undefined) {
  if (typeof high === 'number' && typeof low === 'number') return high * times + low
  return typeof high === 'string' ? high : typeof low === 'string' ? low : undefined
}
