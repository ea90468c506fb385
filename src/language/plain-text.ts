/** Control characters, signs that only steer direction or joining, and lone surrogates. */
const UNSEEN = /[\p{Cs}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|\p{Cc}/gu
const LINE_BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu

/** Words as they may be stored and shown: NFC, one line, trimmed, no control characters; '' when only punctuation is left. */
export function plainText(text: string): string {
  const plain = text.normalize('NFC').replace(LINE_BREAKS, ' ').replace(UNSEEN, '').trim()
  return /[^\p{P}\p{Cf}\p{Z}\p{M}]/u.test(plain) ? plain : ''
}
