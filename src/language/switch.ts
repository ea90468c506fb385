import { phraseBook } from './phrases.ts'
import { tokensOf } from './tokens.ts'

const ON = phraseBook('(bật|mở|có|dùng) [bảng]')
const OFF = phraseBook('(tắt|bỏ|thôi|không) [bảng|dùng|dùng bảng]')

/** "bật" and "tắt", and what else they are called; undefined for anything else. */
export function readSwitch(text: string): boolean | undefined {
  const words = tokensOf(text).map((token) => token.text)
  if (ON.has(words)) return true
  return OFF.has(words) ? false : undefined
}
