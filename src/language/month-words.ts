import { phraseTable } from './phrase-table.ts'

const NAMES = phraseTable(
  [
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
  ].map((name, at) => [name, at + 1] as const),
)

/**
 * The month 1..12 that stands at a place after "tháng", in digits or words, and how many words it takes.
 * An unmarked "sau" is none: "thang sau" is June or the next month.
 */
export function monthAt(
  words: readonly string[],
  at: number,
): { readonly month: number; readonly length: number } | undefined {
  const word = words[at] ?? ''
  if (/^\d{1,2}$/.test(word)) return isMonth(Number(word)) ? { month: Number(word), length: 1 } : undefined
  if (word === 'sau') return undefined
  const found = NAMES.longestAt(words, at)
  return found && { month: found.meanings[0], length: found.length }
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12
}
