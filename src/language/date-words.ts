import { phraseBook } from './phrases.ts'
import type { Doubt } from './reading.ts'

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
      '(chi bộ|chi bộ ta|chúng ta|chúng tôi|mùng|mồng|vào|dương|dương lịch|đã)',
    ),
    { says: 'nothing' },
  ],
]

const WEEKDAYS = ['(hai|2)', '(ba|3)', '(tư|tu|4)', '(năm|5)', '(sáu|6)', '(bảy|bẩy|7)'].map((day) =>
  phraseBook(`(thứ|t) ${day}`),
)
const HOUR = phraseBook('(h|g|giờ)')
const MINUTE = phraseBook('(phút|p|rưỡi)')

/** The longest set phrase about a day at a place. */
export function phraseAt(words: readonly string[], at: number): Stretch | undefined {
  let best: Stretch | undefined
  for (const [book, part] of PHRASES) {
    const length = book.lengthAt(words, at)
    if (length > (best?.length ?? 0)) best = { length, part }
  }
  return best
}

/** "Thứ ba", "T3". */
export function weekdayAt(words: readonly string[], at: number): Stretch | undefined {
  const weekday = WEEKDAYS.findIndex((book) => book.lengthAt(words, at) > 0)
  return weekday < 0 ? undefined : { length: 2, part: { says: 'weekday', weekday: weekday + 1 } }
}

/** "19h30", "7 giờ", "19:30": the hour says nothing about the day. */
export function clockAt(words: readonly string[], at: number): Stretch | undefined {
  if (!/^(?:1?\d|2[0-4]|0\d)$/u.test(words[at] ?? '')) return undefined
  const isMinutes = /^[0-5]\d$/u.test(words[at + 2] ?? '')
  if (words[at + 1] === ':' && isMinutes) return { length: 3, part: { says: 'nothing' } }
  if (HOUR.lengthAt(words, at + 1) === 0) return undefined
  const minutes = isMinutes ? 1 : 0
  const unit = MINUTE.lengthAt(words, at + 2 + minutes)
  return { length: 2 + minutes + unit, part: { says: 'nothing' } }
}
