import { phraseTable } from './phrase-table.ts'
import { phraseBook } from './phrases.ts'
import type { Doubt } from './reading.ts'

/** What one stretch of an answer says about a day. Years are full, weekdays 0 for Sunday … 6 for Saturday. */
export type DatePart =
  | { readonly says: 'nothing' }
  | { readonly says: 'day'; readonly day: number; readonly month?: number; readonly year?: number }
  | { readonly says: 'month'; readonly month: number }
  | { readonly says: 'monthsBack'; readonly monthsBack: number }
  | { readonly says: 'year'; readonly year: number }
  | { readonly says: 'weekday'; readonly weekday: number }
  | { readonly says: 'week'; readonly week: 'last' | 'this' | 'latest' }
  | { readonly says: 'daysAgo'; readonly daysAgo: number }
  | { readonly says: 'doubt'; readonly doubt: Doubt }

/** A stretch with how many tokens it takes. */
export type Stretch = { readonly length: number; readonly part: DatePart }

const NOTHING = { says: 'nothing' } as const
const LUNAR = { says: 'doubt', doubt: 'date:lunar' } as const
const AMBIGUOUS = { says: 'doubt', doubt: 'date:ambiguous' } as const

const PHRASES = phraseTable<DatePart>([
  ['(hôm|bữa|tối|đêm|chiều|sáng|trưa) qua', { says: 'daysAgo', daysAgo: 1 }],
  ['(hôm|bữa|tối|đêm|chiều|sáng|trưa) nay', { says: 'daysAgo', daysAgo: 0 }],
  ['(hôm|bữa) kia', { says: 'daysAgo', daysAgo: 2 }],
  ['hôm kìa', { says: 'daysAgo', daysAgo: 3 }],
  ['(ngày|sáng|chiều|tối) mai', { says: 'daysAgo', daysAgo: -1 }],
  ['tuần (trước|rồi)', { says: 'week', week: 'last' }],
  ['tuần (này|nay)', { says: 'week', week: 'this' }],
  ['(vừa rồi|vừa qua)', { says: 'week', week: 'latest' }],
  ['tháng (này|nay)', { says: 'monthsBack', monthsBack: 0 }],
  ['tháng (trước|vừa rồi|vừa qua|rồi)', { says: 'monthsBack', monthsBack: 1 }],
  ['(chủ nhật|cn)', { says: 'weekday', weekday: 0 }],
  ['(âm|âm lịch|ta|rằm|giêng|chạp|lịch ta|ngày ta)', LUNAR],
  ['tháng (giêng|chạp)', LUNAR],
  ['(hay|hoặc|đến|tới|và|khoảng|tầm|chừng|độ|cỡ|gần)', AMBIGUOUS],
  ['(đầu|giữa|cuối) (tháng|tuần)', AMBIGUOUS],
  ['(dạ|ạ|thưa|vâng|à|ừ|nhé|nha|đồng chí|đ/c|đc|đồng chí ạ|ok|là|thì|được|có|xin|báo cáo|rồi|của)', NOTHING],
  ['[vào|đúng] (ngày|hôm|buổi|lúc|sáng|trưa|chiều|tối|đêm|buổi sáng|buổi chiều|buổi tối)', NOTHING],
  [
    '[chi bộ|chúng tôi|bên tôi|tôi] [đã] (họp|tổ chức|sinh hoạt|tổ chức họp|họp chi bộ|sinh hoạt chi bộ)',
    NOTHING,
  ],
  ['(chi bộ|chi bộ ta|chúng ta|chúng tôi|mùng|mồng|vào|dương|dương lịch|đã)', NOTHING],
])

const WEEKDAYS = phraseTable(
  ['(hai|2)', '(ba|3)', '(tư|tu|4)', '(năm|5)', '(sáu|6)', '(bảy|bẩy|7)'].map(
    (day, at) => [`(thứ|t) ${day}`, at + 1] as const,
  ),
)
const HOUR = phraseBook('(h|g|giờ)')
const MINUTE = phraseBook('(phút|p|rưỡi)')

/** The longest set phrase about a day at a place. */
export function phraseAt(words: readonly string[], at: number): Stretch | undefined {
  const found = PHRASES.longestAt(words, at)
  return found && { length: found.length, part: found.meanings[0] }
}

/** "Thứ ba", "T3". */
export function weekdayAt(words: readonly string[], at: number): Stretch | undefined {
  const found = WEEKDAYS.longestAt(words, at)
  return found && { length: found.length, part: { says: 'weekday', weekday: found.meanings[0] } }
}

/** "19h30", "7 giờ", "19:30": the hour says nothing about the day. */
export function clockAt(words: readonly string[], at: number): Stretch | undefined {
  if (!/^(?:1?\d|2[0-4]|0\d)$/u.test(words[at] ?? '')) return undefined
  const isMinutes = /^[0-5]\d$/u.test(words[at + 2] ?? '')
  if (words[at + 1] === ':' && isMinutes) return { length: 3, part: NOTHING }
  if (HOUR.lengthAt(words, at + 1) === 0) return undefined
  const minutes = isMinutes ? 1 : 0
  const unit = MINUTE.lengthAt(words, at + 2 + minutes)
  return { length: 2 + minutes + unit, part: NOTHING }
}
