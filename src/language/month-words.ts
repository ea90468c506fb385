import { phraseBook } from './phrases.ts'

const NAMES = [
  'một',
  'hai',
  'ba',
  '(tư|bốn)',
  'năm',
  'sáu',
  '(bảy|bẩy)',
  'tám',
  'chín',
  'mười',
  'mười một',
  'mười hai',
].map((name) => phraseBook(name))

/**
 * The month 1..12 that stands at a place after "tháng", in digits or words, and how many words it takes.
 * An unmarked "sau" is none: "thang sau" is June or the next month.
 */
export function monthAt(
  words: readonly string[],
  at: number,
): { readonly month: number; readonly length: number } | undefined {
  const word = words[at] ?? ''
  if (/^\d{1,2}$/.test(word)) return valid(Number(word), 1)
  if (word === 'sau') return undefined
  const lengths = NAMES.map((name) => name.lengthAt(words, at))
  const length = Math.max(...lengths)
  return valid(lengths.indexOf(length) + 1, length)
}

function valid(month: number, length: number) {
  return length > 0 && month >= 1 && month <= 12 ? { month, length } : undefined
}
