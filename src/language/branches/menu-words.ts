import { phraseBook } from '../phrases.ts'
import { tokensOf, wordsOf } from '../tokens.ts'

const MENU = phraseBook(
  '(sửa|đổi|thay đổi|quản lý|sắp xếp|cập nhật|thông tin) [thông tin] [các] chi bộ [ạ]',
  '[các|danh sách] chi bộ [ạ]',
)

/** Whether somebody wants to change something about branches, and has not said what: "chi bộ", "sửa chi bộ". */
export function isBranchMenu(text: string): boolean {
  return MENU.has(wordsOf(tokensOf(text.slice(0, 80))))
}
