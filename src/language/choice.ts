import { waysWithout, withoutCourtesy } from './courtesy.ts'
import { phraseBook } from './phrases.ts'
import { partsOf, tokensOf, wordsOf } from './tokens.ts'
import { readYesNo } from './yes-no.ts'

const BEFORE = phraseBook(
  '(dạ|vâng|thưa|à|ừ|báo cáo|thưa đồng chí|báo cáo đồng chí|xin báo cáo)',
  '(chi bộ|chi bộ tôi|hiện|hiện tại|tháng này|là|thì|bên tôi|chúng tôi|tôi chọn|chọn)',
)
const AFTER = phraseBook('[lại|xong] (rồi|ạ|nhé|nha|lại|xong|thôi|đồng chí|đ/c) [ạ]')

/** "Rồi" and "chưa" answer a question whose choices are "đã …" and "chưa …". */
const ALREADY = phraseBook('[có|đã|xong] (rồi|xong|đã)')
const NOT_YET = phraseBook('[vẫn|còn|hiện] chưa')

/**
 * The one choice whose label the words are, with or without marks and with courtesy around them ("dạ chi bộ
 * đã họp rồi ạ"); when the choices are `co` and `khong`, also any other way to say yes or no. Undefined when
 * no choice or more than one fits.
 */
export function readChoice(text: string, choices: Readonly<Record<string, string>>): string | undefined {
  const parts = partsOf(tokensOf(text))
  if (parts === undefined || parts.length === 0) return undefined
  const words = parts.flat()
  const fitting = Object.entries(choices)
    .filter(([, label]) => labelFits(words, label))
    .map(([code]) => code)
  if (fitting.length > 0) return fitting.length === 1 ? fitting[0] : undefined
  const side = 'co' in choices && 'khong' in choices ? readYesNo(parts) : undefined
  return side && { yes: 'co', no: 'khong' }[side]
}

function labelFits(words: readonly string[], label: string): boolean {
  const meant = wordsOf(tokensOf(label))
  const [first, ...rest] = meant
  const plain = rest.join(' ')
  const book = phraseBook(
    meant.join(' '),
    ...(first === 'đã' ? [`[có] ${plain} [xong] (rồi|xong)`, `có ${plain}`] : []),
    ...(first === 'chưa' ? [`(vẫn|còn) chưa ${plain}`] : []),
  )
  const short = first === 'đã' ? ALREADY : first === 'chưa' ? NOT_YET : undefined
  const bare = withoutCourtesy(words)
  return short?.has(bare) === true || waysWithout(words, BEFORE, AFTER).some((way) => book.has(way))
}
