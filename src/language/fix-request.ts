import { numeralAt } from './numeral.ts'
import { phraseBook } from './phrases.ts'
import { type PlacedToken, placedTokens } from './placed-tokens.ts'
import { read } from './read.ts'

/** Which figure somebody wants to correct, by its words or by the number of its question, and to what, if said. */
export type FixRequest =
  | { readonly what: string; readonly value: string | null }
  | { readonly number: number; readonly value: string | null }

const FIX = phraseBook(
  '[xin|cho tôi|cho em|tôi muốn|em muốn|tôi cần|đề nghị] [xin] (sửa|sửa lại|chỉnh|chỉnh sửa|chỉnh lại|đổi|đổi lại) [giúp|giúp tôi|hộ|hộ tôi|cho tôi]',
)
const BEFORE_NAME = phraseBook('(số|mục|phần|chỉ tiêu|ô|con số)')
const NO_NAME = phraseBook('số liệu', 'báo cáo', '(tháng|kỳ)')
const QUESTION = phraseBook('(câu|câu hỏi|câu số|câu thứ|câu hỏi số|mục số)')
const BECOMES = phraseBook('(thành|=|:|lại thành|lại là|sang|→|- >)')
const IS = phraseBook('(là|bằng|còn|về|có)')
const COURTESY = phraseBook('(ạ|nhé|nha|giúp|giúp tôi|với|giúp tôi với|giúp tôi ạ)')
const SAYS = phraseBook(
  '(có|không|ko|đã họp|chưa họp|hoãn|chưa có số liệu|chưa tổng hợp|như cũ|như tháng trước)',
)
/** A day, as far as its form goes; the reader of the answer decides. */
const DAY =
  /^(?:(?:ngày|ngay|hôm|hom) )?(?:(?:mùng|mung|mồng|mong) )?\d{1,2}(?: ?[/.-] ?\d{1,2}(?: ?[/.-] ?\d{2,4})?| (?:tháng|thang) \d{1,2})?$/u
/** Which month a count alone is read in makes no difference. */
const ANY_DAY = { month: '2000-01', today: '2000-01-01' }

/**
 * "Sửa dự bị", "sửa dự bị thành 3", "sửa 3 = 25", "/sua câu 3 thành 25". The value stays in its words, for the reader
 * of that answer. Undefined for anything else, "sửa" alone, and a request for a whole report.
 */
export function readFixRequest(text: string): FixRequest | undefined {
  const said = text
    .normalize('NFC')
    .trim()
    .replace(/^\/sua(?:@\w+)?(?!\p{L})/iu, 'sửa')
  if (said.length > 300 || /[\n\r]/u.test(said)) return undefined
  const tokens = placedTokens(said)
  const words = tokens.map((token) => token.text)
  const start = FIX.lengthAt(words, 0)
  const end = endOf(words, start)
  const leads = BECOMES.lengthAt(words, start) + NO_NAME.lengthAt(words, start)
  if (start === 0 || start >= end || leads > 0) return undefined
  const line = { said, tokens, words, end }
  return byNumber(line, start) ?? byName(line, start + BEFORE_NAME.lengthAt(words, start))
}

type Line = {
  readonly said: string
  readonly tokens: readonly PlacedToken[]
  readonly words: readonly string[]
  readonly end: number
}

/** Before the courtesy and the full stop at the end. */
function endOf(words: readonly string[], start: number): number {
  let end = words.length
  for (let cut = 1; cut > 0; end -= cut) {
    const stop = /^[.!]$/u.test(words[end - 1] ?? '') ? 1 : 0
    cut = Math.max(COURTESY.lengthBefore(words, end, start), stop)
  }
  return end
}

function byNumber(line: Line, start: number): FixRequest | undefined {
  const at = start + QUESTION.lengthAt(line.words, start)
  const number = numeralAt(line.tokens.slice(0, line.end), at)
  if (number === undefined || 'doubt' in number || number.bare === true) return undefined
  const next = at + number.length
  if (next === line.end) return { number: number.value, value: null }
  const joint = Math.max(BECOMES.lengthAt(line.words, next), IS.lengthAt(line.words, next))
  if (joint === 0 && !(at > start && isValue(line, next))) return undefined
  const value = wordsOf(line, next + joint, line.end)
  return value === '' ? undefined : { number: number.value, value }
}

function byName(line: Line, start: number): FixRequest | undefined {
  const [split, joint] = splitOf(line, start)
  const what = wordsOf(line, start, split ?? line.end).replace(/[\s:=,.-]+$/u, '')
  if (!/\p{L}/u.test(what)) return undefined
  const value = split === undefined ? '' : wordsOf(line, split + joint, line.end)
  return { what, value: value === '' ? null : value }
}

/** Where the name ends and how many words then lead to the value. */
function splitOf(line: Line, start: number): readonly [number | undefined, number] {
  const places = line.words.slice(start + 1, line.end).map((_, place) => start + 1 + place)
  const told = places.find((at) => BECOMES.lengthAt(line.words, at) > 0)
  if (told !== undefined) return [told, BECOMES.lengthAt(line.words, told)]
  for (const at of places) {
    const joint = IS.lengthAt(line.words, at)
    if (joint > 0 && isValue(line, at + joint)) return [at, joint]
    if (isValue(line, at)) return [at, 0]
  }
  return [undefined, 0]
}

/** Whether all that follows is a number, a day or a choice. */
function isValue(line: Line, at: number): boolean {
  if (at >= line.end) return false
  const rest = line.words.slice(at, line.end)
  const text = wordsOf(line, at, line.end)
  return (
    SAYS.has(rest) ||
    DAY.test(rest.join(' ')) ||
    DAY.test(text.toLowerCase()) ||
    read(text, 'count', ANY_DAY).kind === 'number'
  )
}

function wordsOf({ said, tokens }: Line, from: number, to: number): string {
  const [first, last] = [tokens[from], tokens[to - 1]]
  return first === undefined || last === undefined || from >= to ? '' : said.slice(first.start, last.end)
}
