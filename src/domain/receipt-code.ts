import { codeSymbols } from './invitation-code.ts'

/** What every check code begins with; two groups of unequal length are no invitation code. */
const PREFIX = 'BN-'

/** A letter and a digit at least, so that a code is neither a word nor a number. */
const sound = /^(?=.*\d)(?=.*[A-Z])[A-Z\d]{6}$/

/** The check code of a receipt, `BN-7K3M9Q`, made of bytes; undefined where they make none that may be handed out. */
export function receiptCode(bytes: Uint8Array): string | undefined {
  // The one value too many is thrown away, which keeps the others equally likely.
  const symbols = [...bytes]
    .flatMap((byte) => codeSymbols[byte % 32] ?? [])
    .slice(0, 6)
    .join('')
  return sound.test(symbols) ? PREFIX + symbols : undefined
}

/**
 * The check code that a message consists of, as it is written: `BN-7K3M9Q`, one typed wrongly included; in small
 * letters, with a space or nothing for the dash, where it might be one. Undefined for anything else.
 */
export function receiptCodeIn(text: string): string | undefined {
  const typed = text
    .normalize('NFKC')
    .trim()
    .toUpperCase()
    .replace(/\s*\p{Pd}\s*/gu, '-')
  const symbols = /^BN[- ]?([A-Z\d]{6})$/.exec(typed)?.[1]
  if (symbols === undefined || (!typed.startsWith(PREFIX) && !sound.test(symbols))) return undefined
  return PREFIX + symbols
}
