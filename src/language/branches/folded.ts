/** A text as it was written beside the same without marks and capitals, sign by sign at the same places. */
export type Folded = { readonly said: string; readonly plain: string }

const QUOTES = /["“”'‘’«»]/gu

/** A text with its spaces squeezed and without quotation marks, beside the same folded. */
export function foldedOf(text: string): Folded {
  const said = text.normalize('NFC').replace(QUOTES, '').replace(/\s+/gu, ' ').trim()
  return { said, plain: plainOf(said) }
}

function plainOf(text: string): string {
  return Array.from({ length: text.length }, (_, at) => plainSign(text[at] ?? '')).join('')
}

function plainSign(sign: string): string {
  const bare = sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace('đ', 'd')
  return bare.length === 1 ? bare : sign
}

/**
 * The groups of a pattern that is the whole of a text, in the words of the text. A pattern is written with marks; a
 * text that leaves some out fits too, but one with every mark fits first, so that "Tân Thanh thành" is cut at the
 * right word.
 */
export function groupsIn({ said, plain }: Folded, pattern: string): (string | undefined)[] | undefined {
  const whole = `^(?:${pattern})$`
  const found = new RegExp(whole, 'diu').exec(said) ?? new RegExp(plainOf(whole), 'diu').exec(plain)
  return found?.indices?.slice(1).map((place) => place && said.slice(...place).trim())
}

/** Where a pattern first stands in a text. */
export function placeIn({ said, plain }: Folded, pattern: string): readonly [number, number] | undefined {
  const found = new RegExp(pattern, 'diu').exec(said) ?? new RegExp(plainOf(pattern), 'diu').exec(plain)
  return found?.indices?.[0]
}
