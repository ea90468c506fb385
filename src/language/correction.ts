import { phraseBook } from './phrases.ts'
import { isPause, type Token } from './tokens.ts'

const COURTESY = phraseBook(
  '(dạ|à|ừ|ờ|vâng|thưa|thôi|ok|xin lỗi|xin|ạ|nhé|nha|đồng chí|đ/c|ấy|ơ) [ạ]',
  'đồng chí ơi',
)
const MISTAKEN = phraseBook(
  '[tôi|em|mình] [xin|ghi|báo|bấm|gõ|nói|nhập|viết|bị] (nhầm|lộn|nhầm lẫn) [rồi|mất|số|tí] [ạ|là|phải là|đúng là]',
  '[tôi|em|mình|xin|cho tôi] [xin] (sửa|sửa lại|đính chính|đính chính lại|chữa lại|đổi lại) [là|thành|số|lại là|lại thành]',
  '(sửa|đổi) thành',
  'sai rồi [phải là|là]',
  'phải là',
)
const RATHER = phraseBook('mới (đúng|phải|chuẩn|chính xác) [ạ|nhé|đấy] [đồng chí|đ/c]')

/**
 * What an answer says instead, when it takes an earlier one back: "nhầm, 24" leaves 24, "24 mới đúng" too.
 * Undefined when it takes nothing back.
 */
export function takenBack(tokens: readonly Token[]): readonly Token[] | undefined {
  const words = tokens.map((token) => token.text)
  let start = 0
  let found = false
  for (let length = 1; length > 0; start += length) {
    const mistaken = MISTAKEN.lengthAt(words, start)
    found ||= mistaken > 0
    length = Math.max(mistaken, politeAt(tokens, words, start))
  }
  let end = tokens.length
  for (let at = end - 1; at >= Math.max(start, end - 6); at -= 1) {
    const length = RATHER.lengthAt(words, at)
    if (length === 0) continue
    if (!restIsPolite(tokens, words, at + length)) return undefined
    found = true
    end = at
    break
  }
  return found ? tokens.slice(start, end) : undefined
}

function restIsPolite(tokens: readonly Token[], words: readonly string[], from: number): boolean {
  let at = from
  for (let length = 1; length > 0; at += length) length = politeAt(tokens, words, at)
  return at === tokens.length
}

/** How many tokens at a place are courtesy, or a pause. */
function politeAt(tokens: readonly Token[], words: readonly string[], at: number): number {
  return Math.max(COURTESY.lengthAt(words, at), isPause(tokens[at]) ? 1 : 0)
}
