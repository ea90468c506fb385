import { withoutMarks } from '../normalize.ts'

/** A year as it is named. */
export type YearRef = number | 'this' | 'last' | null

/** A time as words name it, before it is known what it is held against. */
export type TimeRef =
  | { readonly is: 'month'; readonly month: number; readonly year: YearRef; readonly until: boolean }
  | { readonly is: 'monthsBack'; readonly back: number }
  | { readonly is: 'quarter'; readonly quarter: number; readonly year: YearRef }
  | { readonly is: 'quartersBack'; readonly back: number }
  | { readonly is: 'firstMonths'; readonly months: number; readonly year: YearRef }
  | { readonly is: 'lastHalf'; readonly year: YearRef }
  | { readonly is: 'lastMonths'; readonly months: number }
  | { readonly is: 'sinceYear'; readonly year: YearRef }
  | { readonly is: 'year'; readonly year: YearRef }
  | { readonly is: 'yearStart'; readonly year: YearRef }
  | { readonly is: 'samePeriod'; readonly year: YearRef }
  | { readonly is: 'runBefore' }
  | { readonly is: 'between'; readonly from: TimeRef; readonly to: TimeRef | null }

export type TimeAt = { readonly time: TimeRef; readonly length: number }

const COUNT = '(\\d{1,2}|mot|hai|ba|tu|bon|nam|sau|bay|tam|chin|muoi hai|muoi mot|muoi)'
const YEAR = '(?:(?: cua)?(?: nam| /| -)? (\\d{4})(?!\\d)| nam (nay|ngoai|truoc|qua))?'
const OF_YEAR = '(?:(?: cua)? nam(?: (\\d{4})(?!\\d)| (nay|ngoai|truoc))?)?'
const QUARTER = '(iv|iii|ii|i|[1-4]|mot|hai|ba|bon|tu)(?!\\S)'
const JUST = '(?: (?:vua roi|vua qua|roi))?'
const WORDS = 'mot hai ba bon nam sau bay tam chin muoi'.split(' ')

/** How a time is written, without marks; the first that fits is taken, so longer ones come first. */
const PATTERNS: readonly (readonly [string, (found: readonly string[]) => TimeRef | undefined])[] = [
  [
    `(?:tu |trong )?thang ${COUNT}${YEAR} (?:den|toi|-) (?:het )?thang ${COUNT}${YEAR}`,
    ([month, year, word, end, endYear, endWord]) => ({
      is: 'between',
      from: monthRef(month, yearRef(year ?? endYear, word ?? endWord)),
      to: monthRef(end, yearRef(endYear, endWord)),
    }),
  ],
  [
    `tu dau nam(?: (\\d{4}))? (?:cho )?(?:den|toi) (?:het |cuoi )?thang ${COUNT}${YEAR}`,
    ([, month, year, word]) => ({
      is: 'between',
      from: { is: 'yearStart', year: null },
      to: monthRef(month, yearRef(year, word)),
    }),
  ],
  [
    `tu thang ${COUNT}${YEAR}(?: (?:den|toi) (?:nay|gio|hien nay))?`,
    ([month, year, word]) => ({ is: 'between', from: monthRef(month, yearRef(year, word)), to: null }),
  ],
  [
    `(?:tinh )?(?:cho )?(?:den|toi) (?:het |cuoi )?(?:thang|t) ${COUNT}${YEAR}`,
    ([month, year, word]) => monthRef(month, yearRef(year, word), true),
  ],
  [
    `(?:tinh )?(?:den|toi) (?:het )?(?:ngay )?(\\d{1,2}) [/-] (\\d{1,2})(?: [/-] (\\d{4})(?!\\d))?`,
    ([day, month, year]) =>
      isLastDay(Number(day), Number(month)) ? monthRef(month, yearRef(year, undefined), true) : undefined,
  ],
  [
    `(?:(?:tinh )?(?:cho )?(?:den|toi) )?(?:het|cuoi) quy ${QUARTER}${YEAR}`,
    ([quarter, year, word]) => monthRef(String(quarterOf(quarter) * 3), yearRef(year, word), true),
  ],
  [`(?:het|cuoi) thang ${COUNT}${YEAR}`, ([month, year, word]) => monthRef(month, yearRef(year, word), true)],
  [
    `(?:trong |luy ke )?(?:ke )?(?:tu )?dau nam(?: (nay|\\d{4}))?(?: (?:cho )?(?:den|toi) (?:nay|gio|bay gio|hien nay))`,
    ([year]) => ({ is: 'sinceYear', year: yearRef(numbered(year), undefined) }),
  ],
  [
    `(?:luy ke )?(?:ke )?tu dau nam(?: nay)?(?: (\\d{4}))?`,
    ([year]) => ({ is: 'sinceYear', year: yearRef(year, undefined) }),
  ],
  [`(?:cac|nhung) thang (?:dau|trong) nam`, () => ({ is: 'sinceYear', year: null })],
  [`(?:luy ke|cong don)(?: (?:ca )?nam(?: nay)?)?`, () => ({ is: 'sinceYear', year: null })],
  [
    `(?:trong )?${COUNT} (?:thang|t) dau${OF_YEAR}`,
    ([months, year, word]) => firstMonths(months, yearRef(year, word)),
  ],
  [
    `(?:trong )?(?:6|sau) thang cuoi${OF_YEAR}`,
    ([year, word]) => ({ is: 'lastHalf', year: yearRef(year, word) }),
  ],
  [`nua dau${OF_YEAR}`, ([year, word]) => firstMonths('6', yearRef(year, word))],
  [`nua cuoi${OF_YEAR}`, ([year, word]) => ({ is: 'lastHalf', year: yearRef(year, word) })],
  [
    `(?:trong )?${COUNT} thang (?:vua qua|gan day|gan nhat|tro lai day|qua|vua roi)`,
    ([months]) => ({ is: 'lastMonths', months: countOf(months) ?? 1 }),
  ],
  [
    `(?:trong )?${COUNT} thang nam (\\d{4}|nay|ngoai|truoc)`,
    ([months, year]) => firstMonths(months, yearRef(numbered(year), named(year))),
  ],
  // In reports "6 tháng" and "9 tháng" are those from January on; other runs do not say where they begin.
  [`(?:trong )?(6|9|sau|chin) (?:thang|t)(?! dau| cuoi)`, ([months]) => firstMonths(months, null)],
  [`(?:trong )?thang (?:nay|hien tai)`, () => ({ is: 'monthsBack', back: 0 })],
  [`(?:trong )?thang (?:truoc|vua roi|vua qua|roi|qua)`, () => ({ is: 'monthsBack', back: 1 })],
  [`(?:trong )?thang (?:gan nhat|gan day nhat|moi nhat)`, () => ({ is: 'lastMonths', months: 1 })],
  [
    `(?:trong )?(?:thang|t) ${COUNT}${YEAR}${JUST}`,
    ([month, year, word]) => monthRef(month, yearRef(year, word)),
  ],
  [`(\\d{1,2})(?: [/-] |\\.)(\\d{4})(?!\\d)`, ([month, year]) => monthRef(month, Number(year))],
  [`(\\d{4}) - (\\d{1,2})(?!\\d)`, ([year, month]) => monthRef(month, Number(year))],
  [`(?:trong )?quy nay`, () => ({ is: 'quartersBack', back: 0 })],
  [`(?:trong )?quy (?:truoc|vua roi|vua qua|roi)`, () => ({ is: 'quartersBack', back: 1 })],
  [
    `(?:trong )?quy ${QUARTER}${YEAR}${JUST}`,
    ([quarter, year, word]) => ({ is: 'quarter', quarter: quarterOf(quarter), year: yearRef(year, word) }),
  ],
  [
    `cung ky(?: nam (truoc|ngoai|\\d{4}))?`,
    ([year]) => ({ is: 'samePeriod', year: yearRef(numbered(year), named(year)) }),
  ],
  [`ky truoc`, () => ({ is: 'runBefore' })],
  [
    `cuoi nam (\\d{4}|nay|ngoai|truoc)`,
    ([year]) => ({ is: 'month', month: 12, year: yearRef(numbered(year), named(year)), until: true }),
  ],
  [
    `dau nam(?: (\\d{4}|nay|ngoai|truoc))?`,
    ([year]) => ({ is: 'yearStart', year: yearRef(numbered(year), named(year)) }),
  ],
  [
    `(?:ca |trong |trong ca )?nam (\\d{4}|nay|ngoai|truoc|qua|vua roi)(?!\\d)`,
    ([year]) => ({ is: 'year', year: yearRef(numbered(year), named(year)) }),
  ],
  [`((?:19|20|21)\\d{2})(?!\\S)`, ([year]) => ({ is: 'year', year: Number(year) })],
  [`(?:trong|ca) nam`, () => ({ is: 'sinceYear', year: null })],
]

const compiled = PATTERNS.map(([pattern, make]) => [new RegExp(`^${pattern}(?= |$)`, 'u'), make] as const)

/** The longest time that begins at a word; undefined where none does. */
export function timeAt(words: readonly string[], at: number): TimeAt | undefined {
  const ahead = words.slice(at, at + 16).map((word, place, all) => ordinary(word, all[place + 1]))
  const text = ahead.join(' ')
  for (const [pattern, make] of compiled) {
    const found = pattern.exec(text)
    if (found === null) continue
    const time = make(found.slice(1))
    if (time !== undefined) return { time, length: found[0].split(' ').length }
  }
  return undefined
}

/** Without marks "tháng sau" would be "tháng sáu": an unmarked one is neither, but before "tháng" it is a number. */
function ordinary(word: string, next: string | undefined): string {
  const plain = withoutMarks(word)
  const unclear = plain === 'sau' && word !== 'sáu' && withoutMarks(next ?? '') !== 'thang'
  return unclear ? '\u2026' : plain
}

function countOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^\d+$/u.test(text)) return Number(text)
  if (text === 'tu') return 4
  const [ten, more] = text.split(' ')
  const first = WORDS.indexOf(ten ?? '') + 1
  return more === undefined ? first : 10 + WORDS.indexOf(more) + 1
}

/** Figures are those at the end of a month; of another day nothing is known. */
function isLastDay(day: number, month: number): boolean {
  return month === 2 ? day === 28 || day === 29 : day === new Date(Date.UTC(2001, month, 0)).getUTCDate()
}

function monthRef(text: string | undefined, year: YearRef, until = false): TimeRef {
  return { is: 'month', month: countOf(text) ?? 0, year, until }
}

function firstMonths(text: string | undefined, year: YearRef): TimeRef {
  return { is: 'firstMonths', months: countOf(text) ?? 0, year }
}

function quarterOf(text: string | undefined): number {
  const roman = ['i', 'ii', 'iii', 'iv'].indexOf(text ?? '') + 1
  return roman > 0 ? roman : (countOf(text) ?? 0)
}

function yearRef(number: string | undefined, word: string | undefined): YearRef {
  if (number !== undefined) return Number(number)
  if (word === undefined) return null
  return word === 'nay' ? 'this' : 'last'
}

const numbered = (text: string | undefined): string | undefined =>
  text !== undefined && /^\d{4}$/u.test(text) ? text : undefined

const named = (text: string | undefined): string | undefined =>
  text !== undefined && !/^\d/u.test(text) ? text : undefined
