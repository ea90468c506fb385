import { addDays, type Day, weekdayOf } from '../domain/day.ts'
import { addMonths, dayIn, periodOf, yearOf } from '../domain/period.ts'
import { waysWithout } from './courtesy.ts'
import { monthAt } from './month-words.ts'
import { phraseBook } from './phrases.ts'
import { read } from './read.ts'
import { partsOf, type Token, tokensOf, wordsOf } from './tokens.ts'

/** What somebody says about the office that they hold, or about who holds which. */
export type OfficeWords =
  | { readonly kind: 'leave' }
  /** `day` is the last one of the pause; null where none, or none for certain, was named. */
  | { readonly kind: 'pause'; readonly day: Day | null }
  | { readonly kind: 'back' }
  | { readonly kind: 'forget' }
  | { readonly kind: 'board' }

const POST =
  '(nhiệm vụ|nhiệm vụ này|việc này|công việc này|phần việc|phần việc này|công tác này|chức vụ|chức vụ này|vị trí này|làm bí thư|làm phó bí thư)'
const LEAVE = phraseBook(
  `[tôi|em|mình] [xin|muốn|xin được|đã] (thôi|xin thôi|nghỉ|rời|bàn giao|từ nhiệm|kết thúc) ${POST}`,
  '(tôi|em|mình) (xin|muốn|xin được) (thôi|thôi việc|nghỉ việc|từ nhiệm)',
  '(thôi việc|xin thôi việc|xin từ nhiệm)',
)
const BACK = phraseBook(
  '(tôi|em|mình) [đã|vừa] (trở lại|quay lại|đi làm lại|về) [rồi|làm việc|công tác]',
  'đã (trở lại|quay lại|đi làm lại) [rồi|làm việc|công tác]',
  '[tôi|em|mình] (hết|kết thúc|thôi) tạm nghỉ',
)
const FORGET = phraseBook(
  '(xóa|xoá) [hết] (dữ liệu|thông tin|mã|mã trò chuyện|mã cuộc trò chuyện) [của] [tôi|em|mình]',
  'quên tôi',
)
const BOARD = phraseBook(
  '[xem|cho xem] (danh sách|ds) (phần việc|người giữ|giữ phần việc|người giữ phần việc)',
  '[xem] ai [đang] giữ [phần việc|việc gì|việc nào|phần việc nào|phần việc gì|vị trí nào]',
)
const LEAD = phraseBook('(dạ|vâng|thưa|dạ thưa|báo cáo) [đồng chí|đ/c]')
const WHO = phraseBook('(tôi|em|mình) [sẽ|xin|phải|đang|bận|xin phép|được]', '(xin|xin phép|cho tôi|cho)')
const AWAY = phraseBook(
  '(tạm nghỉ|xin tạm nghỉ|nghỉ phép|nghỉ ốm|nghỉ thai sản|nghỉ chế độ|nghỉ điều trị)',
  '(đi học|đi công tác|đi vắng|vắng mặt|vắng nhà|đi viện|nằm viện|đi điều trị|đi tập huấn|đi xa)',
)
const UNTIL = phraseBook('[cho] (đến|tới) [hết|hết ngày|ngày|cuối]', '(trong|khoảng|hết|hết ngày)')

/** Plain words about offices, if the whole text is such. Days are counted from today, which is one of Viet Nam. */
export function readOfficeWords(text: string, today: Day): OfficeWords | undefined {
  const tokens = tokensOf(text.slice(0, 120))
  const ways = waysWithout(wordsOf(tokens))
  const says = (book: { readonly has: (words: readonly string[]) => boolean }): boolean => ways.some(book.has)
  if (says(LEAVE)) return { kind: 'leave' }
  if (says(BACK)) return { kind: 'back' }
  if (says(FORGET)) return { kind: 'forget' }
  if (says(BOARD)) return { kind: 'board' }
  return pauseIn(tokens, today)
}

function pauseIn(tokens: readonly Token[], today: Day): OfficeWords | undefined {
  const words = tokens.map(({ text }) => text)
  const lead = LEAD.lengthAt(words, 0)
  const at = lead + WHO.lengthAt(words, lead)
  const away = AWAY.lengthAt(words, at)
  if (away === 0) return undefined
  const rest = tokens.slice(at + away)
  const told = partsOf(rest)?.flat()
  if (told !== undefined && waysWithout(['nghỉ', ...told]).some((way) => way.length === 1)) {
    return { kind: 'pause', day: null }
  }
  const day = readLastDay(written(rest), today) ?? null
  return day === null && UNTIL.lengthAt(words, at + away) === 0 ? undefined : { kind: 'pause', day }
}

/** Tokens as they were written. */
function written(tokens: readonly Token[]): string {
  return tokens.map(({ text, spaced }) => (spaced ? ` ${text}` : text)).join('')
}

const LINK = phraseBook('[cho] (đến|tới)', '(trong|khoảng)')
const END = phraseBook('(hết|cuối) [ngày]', 'ngày')
const MORE = phraseBook('[nữa|tới] [ạ]')
const OF_MONTH = phraseBook('tháng')
const THIS = phraseBook('(này|nay)')
const NEXT = phraseBook('(sau|tới)')

/**
 * The last day of a pause: `15/11`, "hết tháng", "cuối tháng 12", "hết tuần", "3 ngày nữa", a day of the year to
 * come. Undefined for anything else, for a day that is past, and for what is more than a year ahead.
 */
export function readLastDay(text: string, today: Day): Day | undefined {
  const tokens = tokensOf(text.slice(0, 80))
  const words = tokens.map((token) => token.text)
  const linked = LINK.lengthAt(words, 0)
  const ended = END.lengthAt(words, linked)
  const rest = words.slice(linked + ended)
  const day =
    endIn(rest, ended > 0, today) ??
    spanIn(rest, today) ??
    dateIn(written(tokens.slice(linked + ended)), today)
  return day !== undefined && day >= today && day <= addDays(today, 366) ? day : undefined
}

/** "Hết tháng", "cuối tháng 12", "hết tuần", "hết năm". */
function endIn(words: readonly string[], ended: boolean, today: Day): Day | undefined {
  const [unit = '', ...after] = words
  if (!ended) return undefined
  if (unit === 'tuần' || unit === 'tuan') {
    return after.length === 0 || THIS.has(after) ? addDays(today, (7 - weekdayOf(today)) % 7) : undefined
  }
  if (unit === 'năm' && after.length === 0) return `${yearOf(today)}-12-31`
  if (OF_MONTH.lengthAt(words, 0) !== 1) return undefined
  const current = periodOf(today)
  if (after.length === 0 || THIS.has(after)) return dayIn(current, 31)
  if (NEXT.has(after)) return dayIn(addMonths(current, 1), 31)
  const named = monthAt(after, 0)
  if (named === undefined) return undefined
  const year = /^(?:(?:năm|nam|\/) )?(\d{4})$/u.exec(after.slice(named.length).join(' '))?.[1]
  if (year === undefined && after.length > named.length) return undefined
  const month = addMonths(`${year ?? yearOf(today)}-01`, named.month - 1)
  return dayIn(year === undefined && month < current ? addMonths(month, 12) : month, 31)
}

/** "3 ngày", "hai tuần nữa", "1 tháng". */
function spanIn(words: readonly string[], today: Day): Day | undefined {
  const count = /^\d{1,3}$/.test(words[0] ?? '') ? { month: Number(words[0]), length: 1 } : monthAt(words, 0)
  if (count === undefined) return undefined
  const [unit = '', ...after] = words.slice(count.length)
  if (after.length > 0 && !MORE.has(after)) return undefined
  if (unit === 'ngày' || unit === 'ngay') return addDays(today, count.month)
  if (unit === 'tuần' || unit === 'tuan') return addDays(today, 7 * count.month)
  if (unit !== 'tháng' && unit !== 'thang') return undefined
  return dayIn(addMonths(periodOf(today), count.month), Number(today.slice(8)))
}

/** A date without a year is the next such day. */
function dateIn(text: string, today: Day): Day | undefined {
  const current = periodOf(today)
  for (let months = 0; months <= 12; months += 1) {
    const said = read(text, 'date', { month: addMonths(current, months), today })
    if (said.kind === 'date' && said.date >= today) return said.date
    // A day that is told by its distance from today is in one month only.
    if (said.kind === 'unclear' && said.why !== 'date:other_month' && said.why !== 'date:impossible')
      return undefined
  }
  return undefined
}
