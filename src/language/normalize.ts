/**
 * Signs that compatibility folding would turn into plain digits although they mean something else: "2²" is
 * not 22, "½" is not 1/2, "②" is a list mark.
 */
const NOT_DIGITS = /[\u00B2\u00B3\u00B9\u00BC-\u00BE\u2070-\u209F\u2150-\u218B\u2460-\u24FF\u3220-\u32FF]/gu

/** Invisible characters: format and control signs, variation selectors, lone surrogates. */
const INVISIBLE = /[\p{Cf}\p{Cs}\uFE00-\uFE0F]|(?![\t\n\v\f\r\u0085])\p{Cc}/gu

/** An open syllable in -oa, -oe, -uy that carries its tone on the second vowel. */
const LATE_TONE = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}\p{M}])/gu
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u

/**
 * The one spelling of a text that everything else compares: NFC with full-width signs folded, invisible
 * characters out, lower-case, spaces squeezed, and one place for the tone (hoà → hòa, uỷ → ủy), since the
 * two places stay different strings even after NFC.
 */
export function canonical(text: string): string {
  return text
    .replace(NOT_DIGITS, '\uFFFD')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(LATE_TONE, toneFirst)
    .replace(/\s+/gu, ' ')
    .trim()
}

/** `canonical` without marks, for those who type without them; đ has no decomposition, so it is mapped by hand. */
export function foldMarks(text: string): string {
  return withoutMarks(canonical(text))
}

/** `foldMarks` for what is canonical already. */
export function withoutMarks(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
}

function toneFirst(vowels: string): string {
  const apart = vowels.normalize('NFD')
  const tone = TONE.exec(apart)?.[0] ?? ''
  const [first = '', ...rest] = apart.replace(tone, '')
  return (first + tone + rest.join('')).normalize('NFC')
}
