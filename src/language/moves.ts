import { waysWithout } from './courtesy.ts'
import { phraseBook } from './phrases.ts'
import { tokensOf, wordsOf } from './tokens.ts'

const BACK = phraseBook(
  '(quay lại|quay lui|trở lại|lùi|lùi lại|lui|lui lại|back) [câu] [trước|hỏi trước|câu trước|một câu|1 câu]',
  '[về|xem lại|sửa] (câu trước|câu hỏi trước|câu vừa rồi|câu trên)',
)

const DROP = phraseBook(
  '(thôi|bỏ|bỏ đi|thôi bỏ|không cần|không cần nữa)',
  '[thôi] (không|ko|k) sửa [nữa|gì|gì nữa]',
  '[thôi] [cứ] (để nguyên|giữ nguyên) [như cũ|như đã nộp]',
)

const GO_ON = phraseBook('[báo cáo|làm|làm báo cáo|tôi|em] (tiếp tục|tiếp) [báo cáo|làm]', 'làm tiếp')

/** Whether the person wants to go on with what was left: "tiếp tục", "làm tiếp". */
export function isGoOn(text: string): boolean {
  return waysWithout(wordsOf(tokensOf(text))).some((way) => GO_ON.has(way))
}

/** Whether the person wants nothing changed after all: "thôi", "không sửa nữa". */
export function isDrop(text: string): boolean {
  return waysWithout(wordsOf(tokensOf(text))).some((way) => DROP.has(way))
}

/** Whether the person wants the question before: "quay lại", "lùi", "câu trước". */
export function isBack(text: string): boolean {
  return waysWithout(wordsOf(tokensOf(text))).some((way) => BACK.has(way))
}
