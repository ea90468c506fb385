import type { Day } from '../../domain/day.ts'
import { addMonths, isPeriod, monthOf, type Period, periodOf, yearOf } from '../../domain/period.ts'
import { monthAt } from '../month-words.ts'
import { tokensOf } from '../tokens.ts'
import { foldedOf, placeIn } from './folded.ts'

const NAME = '(?:mười hai|mười một|mười|một|giêng|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|chạp)'
const MONTH = [
  'tháng (?:này|nay|sau|tới)',
  '(?:tháng |t)?[0-9]{1,2} ?[/.-] ?[0-9]{4}',
  '(?:tháng )?[0-9]{4}-[0-9]{1,2}',
  '(?:tháng |t)[0-9]{1,2}(?: năm [0-9]{4})?',
  `tháng ${NAME}(?: năm [0-9]{4})?`,
].join('|')
const FROM = `,? ?(?:(?:kể|bắt đầu|tính|áp dụng|thực hiện) )?từ (?:đầu )?(?:${MONTH})(?: trở đi)?(?![0-9/])`
const AT_END = `,? ?(?:vào |trong )?(?:${MONTH})$`

/** A text without the month from which something shall hold, and that month; `said` tells whether there was "từ". */
export type FromMonth = { readonly rest: string; readonly from: Period | null; readonly said: boolean }

/**
 * Takes "từ tháng 12/2026" out of a text. A month without a year is the one nearest to today's. `from` is null where
 * none is named, or one that could be two: an unmarked "thang sau" is June or the next month.
 */
export function takeFrom(text: string, today: Day): FromMonth {
  const folded = foldedOf(text)
  const said = placeIn(folded, FROM)
  const place = said ?? placeIn(folded, AT_END)
  if (place === undefined) return { rest: folded.said, from: null, said: false }
  const [start, end] = place
  const rest = `${folded.said.slice(0, start)} ${folded.said.slice(end)}`
    .replace(/ +([,.])/gu, '$1')
    .replace(/^[ ,.;:]+|[ ,;:]+$/gu, '')
    .replace(/ +/gu, ' ')
  return { rest, from: monthOfWords(folded.said.slice(start, end), today), said: said !== undefined }
}

/** The month that words name, nearest to today's where they name no year; null for anything else, or two. */
export function monthOfWords(text: string, today: Day): Period | null {
  const current = periodOf(today)
  const words = foldedOf(text).said.toLowerCase()
  const [, iso] = /([0-9]{4}-[0-9]{1,2})/u.exec(words) ?? []
  if (iso !== undefined) return known(Number(iso.slice(5)), Number(iso.slice(0, 4)))
  const [, month, year] = /([0-9]{1,2})[^0-9]+([0-9]{4})/u.exec(words) ?? []
  if (month !== undefined) return known(Number(month), Number(year))
  if (placeIn(foldedOf(words), 'tháng (?:này|nay)') !== undefined) return current
  if (/tháng sau|th[aá]ng t[ơo]?[ớo]i/u.test(words)) return addMonths(current, 1)
  const tokens = tokensOf(words).map((token) => token.text)
  const at = tokens.findIndex((token) => /^(tháng|thang|t)$/u.test(token)) + 1
  const found = monthAt(tokens, at)
  if (found === undefined) return null
  const [, said] = /n[aă]m ([0-9]{4})/u.exec(words) ?? []
  return said === undefined ? nearest(found.month, current) : known(found.month, Number(said))
}

function known(month: number, year: number): Period | null {
  const period = `${year}-${String(month).padStart(2, '0')}`
  return isPeriod(period) ? period : null
}

/** Of two that are as near, the one to come. */
function nearest(month: number, current: Period): Period {
  const ahead = (month - monthOf(current) + 12) % 12
  const coming = addMonths(`${yearOf(current)}-${String(monthOf(current)).padStart(2, '0')}`, ahead)
  return ahead <= 6 ? coming : addMonths(coming, -12)
}
