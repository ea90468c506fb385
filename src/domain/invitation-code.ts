/** The symbols of a code: capital letters and digits without those that look alike (0 O, 1 I L). */
export const codeSymbols = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** Letters that Vietnamese is written without. */
const foreign = /[FJWZ]/

const symbol = `[${codeSymbols}]`
const sound = new RegExp(`^(?:(?=${symbol}{0,3}\\d)(?=\\d{0,3}[A-Z])${symbol}{4}){3}$`)
const spaced = new RegExp(`^(${symbol}{4}) ?(${symbol}{4}) ?(${symbol}{4})$`)
const dashed = /^(?=.*[A-Z])(?=.*\d)[A-Z\d]{4}(?:-[A-Z\d]{4}){2}$/

/**
 * Whether twelve symbols may be handed out: letters and digits in each group of four, and a letter that
 * Vietnamese has not, so that no answer to a question is ever taken for a code.
 */
export function isSoundCode(symbols: string): boolean {
  return sound.test(symbols) && foreign.test(symbols)
}

/** Twelve symbols as they are handed out: `K7MF-2XQA-P94D`. */
export function writtenCode(symbols: string): string {
  return [symbols.slice(0, 4), symbols.slice(4, 8), symbols.slice(8)].join('-')
}

/** What somebody typed as a code, without case, spaces and dashes. */
export function plainCode(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
}

/**
 * Whether a message is an invitation code: as it is written, one typed wrongly included; or in small letters,
 * with spaces or nothing for the dashes, where it could be handed out.
 */
export function isInvitationCode(text: string): boolean {
  const typed = text
    .normalize('NFKC')
    .trim()
    .toUpperCase()
    .replace(/\p{Pd}/gu, '-')
  return dashed.test(typed) || (spaced.test(typed) && isSoundCode(plainCode(typed)))
}
