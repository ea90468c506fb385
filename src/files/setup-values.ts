import { addDays, type Day, isDay } from '../domain/day.ts'
import { type Weekday, weekdayNames } from '../domain/giao-ban.ts'
import { isPeriod, type Period } from '../domain/period.ts'

// What a value of a setup file is read as; undefined where it is something else.

const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

/** A name of up to 100 characters on one line, in the usual composed letters. */
export function nameOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const name = value.trim().normalize('NFC')
  return name !== '' && name.length <= 100 && !unprintable.test(name) ? name : undefined
}

/** A code: up to 40 letters without marks, digits, `-` and `_`. */
export function codeOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/.test(value) ? value : undefined
}

export function periodOf(value: unknown): Period | undefined {
  return typeof value === 'string' && isPeriod(value) ? value : undefined
}

export function wholeOf(value: unknown, least: number, most: number): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
    ? value
    : undefined
}

/** `7:30` or `07:30`, as `07:30`. */
export function timeOf(value: unknown): string | undefined {
  const match = typeof value === 'string' ? /^(\d{1,2}):(\d{2})$/.exec(value.trim()) : null
  if (match === null || Number(match[1]) > 23 || Number(match[2]) > 59) return undefined
  return `${(match[1] ?? '').padStart(2, '0')}:${match[2]}`
}

/** `20:30-06:30` */
export function quietOf(value: unknown): { from: string; to: string } | undefined {
  const [from, to, ...more] = typeof value === 'string' ? value.split(/[-–]/).map(timeOf) : []
  return from === undefined || to === undefined || more.length > 0 ? undefined : { from, to }
}

/**
 * A weekday as Viet Nam counts them: 2 is Monday, 7 Saturday, `cn` Sunday, "thứ 2" too; or `monday` to `sunday`. 1 is
 * refused, for others count Monday so.
 */
export function weekdayIn(value: unknown): Weekday | undefined {
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string') return undefined
  const word = text.normalize('NFC').trim().toLowerCase()
  const named = weekdayNames.findIndex((name) => name === word)
  if (named >= 0) return named as Weekday
  if (/^(?:cn|chủ nhật|chu nhat)$/.test(word)) return 0
  const counted = /^(?:(?:thứ|thu)[ -]?)?([2-7])$/.exec(word)?.[1]
  return counted === undefined ? undefined : ((Number(counted) - 1) as Weekday)
}

/** `2027-02-05`, or `2027-02-05..2027-02-11` of up to 60 days: every day of it. */
export function holidayOf(value: unknown): Day[] | undefined {
  const [first = '', last = first, ...more] = typeof value === 'string' ? value.trim().split('..') : []
  if (!isDay(first) || !isDay(last) || last < first || more.length > 0) return undefined
  const days = Array.from({ length: 60 }, (_, count) => addDays(first, count)).filter((day) => day <= last)
  return days.at(-1) === last ? days : undefined
}

/** `65%`, or the number 65: 1..100 in percent. */
export function percentOf(value: unknown): number | undefined {
  const number = typeof value === 'string' ? /^(\d{1,3}(?:[.,]\d{1,2})?)\s*%$/.exec(value.trim())?.[1] : value
  const percent = typeof number === 'string' ? Number(number.replace(',', '.')) : number
  return typeof percent === 'number' && percent >= 1 && percent <= 100 ? percent : undefined
}
