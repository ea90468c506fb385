import { phraseBook } from './phrases.ts'

const REST = phraseBook(
  '[tất cả|toàn bộ] [các|những|mọi] [mục|số|số liệu|nội dung|chỉ tiêu|phần|thứ|cái|chỉ số|ô|mục số liệu] (còn lại|khác)',
)
const STAYS = phraseBook('(thì|vẫn|xin|đều|cứ|giữ|để|là|tôi|vẫn giữ|xin giữ|đều giữ|thì vẫn|thì giữ)')
const AS_BEFORE = phraseBook(
  '[y|giống|y nguyên|nguyên] (như tháng trước|như cũ|như kỳ trước|như lần trước|như tháng vừa rồi|giữ nguyên|nguyên|tháng trước|không đổi|ko đổi|k đổi|không thay đổi|ko thay đổi|không có gì thay đổi|không thay đổi gì|không có thay đổi) [so với tháng trước|như tháng trước|cả]',
)

/** How many words at a place say "còn lại như tháng trước": which rest, what may stand between, and that it is as before. */
export function carryRestAt(words: readonly string[], at: number): number {
  const rest = REST.lengthAt(words, at)
  if (rest === 0) return 0
  const stays = STAYS.lengthAt(words, at + rest)
  const before = AS_BEFORE.lengthAt(words, at + rest + stays)
  return before === 0 ? 0 : rest + stays + before
}
