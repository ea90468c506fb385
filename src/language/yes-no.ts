import { withoutCourtesy } from './courtesy.ts'
import { NONE, NOT, phraseBook, type PhraseBook } from './phrases.ts'

const OK = 'ok|oke|okay|okie|oki|okê|ôkê|ô kê'
const TAIL = '[rồi|ạ|luôn|đấy|mà|chứ|nhé|nha]'

/** Plain agreement, whatever the question was. */
const AGREE = phraseBook(
  `(đúng|đúng vậy|đúng thế|đúng là vậy|${OK}|chuẩn|chính xác|phải|đồng ý|nhất trí|chấp nhận|được|đc|dc|xong|yes) ${TAIL} ${TAIL}`,
  `(vâng|dạ|ừ|uh|uhm|uk|um|ừm|ừa|ờ|rồi) ${TAIL}`,
  '(đã|vẫn) (đúng|chuẩn) [rồi]',
  '(xác nhận|gửi đi|cứ thế|cứ vậy)',
  '[đồng ý|đúng] (nộp|nộp luôn|nộp đi|nộp báo cáo)',
)
/** "Có" agrees only where it can be asked: to a count it says that there are some, not how many. */
const ACTS = 'biến động|phát sinh|thay đổi|tổ chức|sinh hoạt|sinh hoạt chuyên đề|họp|họp chuyên đề'
const THERE_IS = phraseBook('(có|đã có|có chứ|có đấy) [rồi|ạ]', `[đã] có (${ACTS}) [rồi|ạ]`)
/** Disagreement with what was read back. */
const DENY = phraseBook(
  '(sai|sai rồi|sửa lại|cần sửa|phải sửa|nhầm|nhầm rồi|chưa đúng|chưa chính xác|chưa chuẩn|chưa phải|chưa được|chưa đồng ý|no|nope)',
  `${NOT} (đúng|phải|chính xác|chuẩn|được|đc|dc|đồng ý|nhất trí|${OK})`,
)
const THERE_IS_NOT = phraseBook(
  `${NOT} [có] [gì|ai|ạ|đâu|cả|hề]`,
  'chưa [có] [gì|ai|đâu|ạ]',
  `${NOT} có (ai|gì) cả`,
  `(${NONE}|không hề|không có|chưa có) (${ACTS}) [gì|nào|gì cả]`,
)

/** "Dạ" and "vâng" agree when they stand alone; before something else they are courtesy. */
const COURTESY = phraseBook('(dạ|vâng|ừ|à|ạ|rồi|thưa|ừm|ờ) [ạ|rồi]')

type Side = 'yes' | 'no'

/** The answer to a yes-or-no question; undefined when it is neither, or both ("có không"). */
export function readYesNo(parts: readonly (readonly string[])[]): Side | undefined {
  return sideOf(parts, [AGREE, THERE_IS], [DENY, THERE_IS_NOT])
}

/** Agreement or disagreement with what was read back, where "có" and "không" mean something else. */
export function readConsent(parts: readonly (readonly string[])[]): Side | undefined {
  return sideOf(parts, [AGREE], [DENY])
}

/** True for a bare "có": there are some, but how many was not said. */
export function isBareThereIs(words: readonly string[]): boolean {
  return THERE_IS.has(withoutCourtesy(words))
}

function sideOf(
  parts: readonly (readonly string[])[],
  yes: readonly PhraseBook[],
  no: readonly PhraseBook[],
): Side | undefined {
  const telling = parts.filter((part) => !COURTESY.has(part))
  const sides = new Set((telling.length > 0 ? telling : parts).map((part) => sideOfPart(part, yes, no)))
  return sides.size === 1 ? [...sides][0] : undefined
}

/** A part is a row of yes phrases, or one no phrase: two of those ("không sai") take each other back. */
function sideOfPart(
  part: readonly string[],
  yes: readonly PhraseBook[],
  no: readonly PhraseBook[],
): Side | undefined {
  const words = withoutCourtesy(part)
  if (no.some((book) => book.has(words))) return 'no'
  for (let at = 0; at < words.length; ) {
    const length = Math.max(...yes.map((book) => book.lengthAt(words, at)))
    if (length === 0) return undefined
    at += length
  }
  return 'yes'
}
