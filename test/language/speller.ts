/** How a number is said: the north says nghìn, linh, tư, bẩy, nhăm; the south ngàn, lẻ, bốn, bảy, lăm. */
export type Dialect = 'north' | 'south'

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const

/**
 * A number of 0..9999 in full words, as a schoolbook spells it: every place above the last stands, an empty
 * hundreds place is "không trăm", an empty tens place "linh" (north) or "lẻ" (south).
 */
export function spell(value: number, dialect: Dialect): string {
  const places = Array.from(String(value), Number).toReversed()
  const [ones = 0, tens = 0, hundreds = 0, thousands = 0] = places
  const words: string[] = []
  if (places.length > 3) words.push(digit(thousands, dialect), dialect === 'north' ? 'nghìn' : 'ngàn')
  const tail = value % 1000
  if (places.length > 2 && (tail > 0 || places.length === 3)) words.push(digit(hundreds, dialect), 'trăm')
  if (tens === 0 && ones > 0 && places.length > 2) words.push(dialect === 'north' ? 'linh' : 'lẻ')
  if (tens === 1) words.push('mười')
  if (tens > 1) words.push(digit(tens, dialect), 'mươi')
  if (ones > 0 || places.length === 1) words.push(last(ones, tens, dialect))
  return words.join(' ')
}

/** The words as they are typed on a keyboard without Vietnamese. */
export function unmarked(words: string): string {
  return words
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
}

function last(ones: number, tens: number, dialect: Dialect): string {
  if (ones === 1 && tens > 1) return 'mốt'
  if (ones === 4 && tens > 1 && dialect === 'north') return 'tư'
  if (ones === 5 && tens > 0) return dialect === 'north' && tens > 1 ? 'nhăm' : 'lăm'
  return digit(ones, dialect)
}

function digit(value: number, dialect: Dialect): string {
  return value === 7 && dialect === 'north' ? 'bẩy' : (DIGITS[value] ?? '')
}
