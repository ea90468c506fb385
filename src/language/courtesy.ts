import { phraseBook, type PhraseBook } from './phrases.ts'

const BEFORE = phraseBook(
  '(dạ|vâng|thưa|kính thưa|à|ừ|ờ|báo cáo|xin|xin báo cáo|xin thưa|xin lỗi|thôi)',
  '[dạ] (thưa|báo cáo|kính thưa) (đồng chí|đ/c|đc|trợ lý|anh|chị|em|bác|các đồng chí)',
  '(đồng chí|anh|chị|em|bác) ơi',
  '(vâng|dạ) ạ',
)
const AFTER = phraseBook(
  '(ạ|nhé|nha|nhá|nghen|à|đấy|đó|thôi|luôn|đồng chí|đ/c|đc) [ạ|nhé|nha|nhá]',
  '(đồng chí|đ/c|anh|chị|em|bác) (ạ|nhé|nha|ơi)',
  '(cảm ơn|xin cảm ơn) [đồng chí|đ/c] [ạ]',
)

/** No set phrase with courtesy around it is longer: what is, stays as it is. */
const LONGEST = 24

/** The words without the courtesy around them ("dạ … ạ"); a text of courtesy alone stays as it is. */
export function withoutCourtesy(words: readonly string[]): readonly string[] {
  return waysWithout(words, BEFORE, AFTER).at(-1) ?? words
}

/**
 * Every way to read the words with some of these phrases taken from their two ends, the whole first and
 * the barest last: without marks "da" may be a courteous "dạ" or the "đã" that means something.
 */
export function waysWithout(
  words: readonly string[],
  before: PhraseBook = BEFORE,
  after: PhraseBook = AFTER,
): readonly (readonly string[])[] {
  if (words.length > LONGEST) return [words]
  const starts = [0]
  for (const at of starts) {
    const length = before.lengthAt(words, at)
    if (length > 0 && at + length < words.length) starts.push(at + length)
  }
  return starts.flatMap((start) => {
    const ends = [words.length]
    for (const end of ends) {
      // One word at least is left of the rest.
      const length = after.lengthBefore(words, end, start + 1)
      if (length > 0) ends.push(end - length)
    }
    return ends.map((end) => words.slice(start, end))
  })
}
