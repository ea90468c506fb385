import { UNITS } from './figure-words.ts'
import { monthAt } from './month-words.ts'
import { numeralAt } from './numeral.ts'
import { phraseBook } from './phrases.ts'
import type { Doubt } from './reading.ts'
import type { Token } from './tokens.ts'

/** What one stretch of an answer says about a day. Years are full, weekdays 0 for Sunday … 6 for Saturday. */
export type DatePart =
  | { readonly says: 'nothing' }
  | { readonly says: 'day'; readonly day: number; readonly month?: number; readonly year?: number }
  | { readonly says: 'month'; readonly month: number }
  | { readonly says: 'monthsBack'; readonly months: number }
  | { readonly says: 'year'; readonly year: number }
  | { readonly says: 'weekday'; readonly weekday: number }
  | { readonly says: 'week'; readonly week: 'last' | 'this' | 'latest' }
  | { readonly says: 'daysAgo'; readonly days: number }
  | { readonly says: 'doubt'; readonly doubt: Doubt }

/** A stretch with how many tokens it takes. */
export type Stretch = { readonly length: number; readonly part: DatePart }

type Reader = (tokens: readonly Token[], words: readonly string[], at: number) => Stretch | undefined

const PHRASES: readonly (readonly [ReturnType<typeof phraseBook>, DatePart])[] = [
  [phraseBook('(hôm|bữa|tối|đêm|chiều|sáng|trưa) qua'), { says: 'daysAgo', days: 1 }],
  [phraseBook('(hôm|bữa|tối|đêm|chiều|sáng|trưa) nay'), { says: 'daysAgo', days: 0 }],
  [phraseBook('(hôm|bữa) kia'), { says: 'daysAgo', days: 2 }],
  [phraseBook('hôm kìa'), { says: 'daysAgo', days: 3 }],
  [phraseBook('(ngày|sáng|chiều|tối) mai'), { says: 'daysAgo', days: -1 }],
  [phraseBook('tuần (trước|rồi)'), { says: 'week', week: 'last' }],
  [phraseBook('tuần (này|nay)'), { says: 'week', week: 'this' }],
  [phraseBook('(vừa rồi|vừa qua)'), { says: 'week', week: 'latest' }],
  [phraseBook('tháng (này|nay)'), { says: 'monthsBack', months: 0 }],
  [phraseBook('tháng (trước|vừa rồi|vừa qua|rồi)'), { says: 'monthsBack', months: 1 }],
  [phraseBook('(chủ nhật|cn)'), { says: 'weekday', weekday: 0 }],
  [
    phraseBook('(âm|âm lịch|ta|rằm|giêng|chạp|lịch ta|ngày ta)', 'tháng (giêng|chạp)'),
    { says: 'doubt', doubt: 'date:lunar' },
  ],
  [
    phraseBook('(hay|hoặc|đến|tới|và|khoảng|tầm|chừng|độ|cỡ|gần)', '(đầu|giữa|cuối) (tháng|tuần)'),
    { says: 'doubt', doubt: 'date:ambiguous' },
  ],
  [
    phraseBook(
      '(dạ|ạ|thưa|vâng|à|ừ|nhé|nha|đồng chí|đ/c|đc|đồng chí ạ|ok|là|thì|được|có|xin|báo cáo|rồi|của)',
      '[vào|đúng] (ngày|hôm|buổi|lúc|sáng|trưa|chiều|tối|đêm|buổi sáng|buổi chiều|buổi tối)',
      '[chi bộ|chúng tôi|bên tôi|tôi] [đã] (họp|tổ chức|sinh hoạt|tổ chức họp|họp chi bộ|sinh hoạt chi bộ)',
      '(chi bộ|chúng tôi|vào|dương|dương lịch|đã)',
    ),
    { says: 'nothing' },
  ],
]

const WEEKDAYS = ['(hai|2)', '(ba|3)', '(tư|tu|4)', '(năm|5)', '(sáu|6)', '(bảy|bẩy|7)'].map((day) =>
  phraseBook(`(thứ|t) ${day}`),
)
const EARLY = phraseBook('[ngày|hôm] (mùng|mồng)')
const DAY = phraseBook('ngày')
const MONTH = phraseBook('tháng')
const YEAR = phraseBook('năm')
const HOUR = phraseBook('(h|g|giờ)')
const MINUTE = phraseBook('(phút|p|rưỡi)')

/** What the answer says at a place about a day; undefined when it says nothing that is known. */
export function datePartAt(
  tokens: readonly Token[],
  words: readonly string[],
  at: number,
): Stretch | undefined {
  for (const reader of READERS) {
    const stretch = reader(tokens, words, at)
    if (stretch !== undefined) return stretch
  }
  return undefined
}

const READERS: readonly Reader[] = [
  (_, words, at) => clockAt(words, at),
  (tokens, _, at) => figuresAt(tokens, at),
  (_, words, at) => weekdayAt(words, at),
  (_, words, at) => {
    const found = MONTH.lengthAt(words, at) === 1 ? monthAt(words, at + 1) : undefined
    return found && { length: found.length + 1, part: { says: 'month', month: found.month } }
  },
  (tokens, words, at) => {
    const year = YEAR.lengthAt(words, at) === 1 ? numeralAt(tokens, at + 1) : undefined
    if (year === undefined || 'doubt' in year || year.value < 1900) return undefined
    return { length: year.length + 1, part: { says: 'year', year: year.value } }
  },
  (tokens, words, at) => dayAfter(EARLY.lengthAt(words, at), tokens, at, () => true),
  (tokens, words, at) => dayAfter(DAY.lengthAt(words, at), tokens, at, (word) => word !== 'sau'),
  (_, words, at) => phraseAt(words, at),
  (tokens, words, at) => bareDayAt(tokens, words, at),
]

/** A number by itself is a day of the month, unless it counts something ("3 đồng chí"). */
function bareDayAt(tokens: readonly Token[], words: readonly string[], at: number): Stretch | undefined {
  const day = numeralAt(tokens, at)
  if (day === undefined) return undefined
  const { length } = day
  if (UNITS.lengthAt(words, at + length) > 0) return doubtful(length, 'answer:not_expected')
  if ('doubt' in day || day.bare === true) return doubtful(length, 'date:ambiguous')
  return { length, part: { says: 'day', day: day.value } }
}

function doubtful(length: number, doubt: Doubt): Stretch {
  return { length, part: { says: 'doubt', doubt } }
}

function phraseAt(words: readonly string[], at: number): Stretch | undefined {
  let best: Stretch | undefined
  for (const [book, part] of PHRASES) {
    const length = book.lengthAt(words, at)
    if (length > (best?.length ?? 0)) best = { length, part }
  }
  return best
}

/** After "mùng" an unmarked "nam" can only be five. */
function dayAfter(
  length: number,
  tokens: readonly Token[],
  at: number,
  takes: (word: string) => boolean,
): Stretch | undefined {
  const next = tokens[at + length]
  if (length === 0 || next === undefined || !takes(next.text) || isWritten(tokens, at + length))
    return undefined
  const day = numeralAt(tokens, at + length)
  if (day === undefined || 'doubt' in day) return undefined
  return { length: length + day.length, part: { says: 'day', day: day.value } }
}

function isWritten(tokens: readonly Token[], at: number): boolean {
  return figuresAt(tokens, at) !== undefined
}

function weekdayAt(words: readonly string[], at: number): Stretch | undefined {
  const weekday = WEEKDAYS.findIndex((book) => book.lengthAt(words, at) > 0)
  return weekday < 0 ? undefined : { length: 2, part: { says: 'weekday', weekday: weekday + 1 } }
}

/** "19h30", "7 giờ", "19:30": the hour says nothing about the day. */
function clockAt(words: readonly string[], at: number): Stretch | undefined {
  if (!/^(?:1?\d|2[0-4]|0\d)$/u.test(words[at] ?? '')) return undefined
  const isMinutes = /^[0-5]\d$/u.test(words[at + 2] ?? '')
  if (words[at + 1] === ':' && isMinutes) return { length: 3, part: { says: 'nothing' } }
  if (HOUR.lengthAt(words, at + 1) === 0) return undefined
  const minutes = isMinutes ? 1 : 0
  const unit = MINUTE.lengthAt(words, at + 2 + minutes)
  return { length: 2 + minutes + unit, part: { says: 'nothing' } }
}

/** "3/11", "03-11-2026", "3.11.26", "2026-11-03": day, month, year, with one sign between them. */
function figuresAt(tokens: readonly Token[], at: number): Stretch | undefined {
  const text = tokens
    .slice(at, at + 7)
    .map((token, place) => (token.spaced && place > 0 ? ' ' : '') + token.text)
    .join('')
  const match =
    /^(?<year>\d{4})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?![\d/.-]*\d)/u.exec(text) ??
    /^(?<day>\d{1,2})(?<sign> ?\/ ?|[-.])(?<month>\d{1,2})(?:\k<sign>(?<year>\d{4}|\d{2}))?(?! ?[/-]|[\d/.-]*\d)/u.exec(
      text,
    )
  const { day, month, year } = match?.groups ?? {}
  if (match === null || day === undefined || month === undefined) return undefined
  const full = year === undefined ? {} : { year: Number(year.length === 2 ? `20${year}` : year) }
  const part: DatePart = { says: 'day', day: Number(day), month: Number(month), ...full }
  return { length: tokensIn(tokens, at, match[0]), part }
}

function tokensIn(tokens: readonly Token[], at: number, text: string): number {
  let [length, left] = [0, text.replaceAll(' ', '').length]
  for (; left > 0; length += 1) left -= tokens[at + length]?.text.length ?? left
  return length
}
