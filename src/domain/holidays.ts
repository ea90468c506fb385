import { addDays, type Day } from './day.ts'

/**
 * The two feasts of the lunar calendar as Viet Nam reckons it: the first day of Tết and the day of the Hùng kings (10th
 * of the third month). Taken from date-holidays 3.37 for Viet Nam, whose Tết agrees with the state's for 2025 to 2028.
 * A year beyond the table has its fixed days alone; the office adds days of its own to the calendar.
 */
const lunar: Readonly<Record<string, readonly [tet: string, kings: string]>> = {
  2017: ['01-28', '04-06'],
  2018: ['02-16', '04-25'],
  2019: ['02-05', '04-14'],
  2020: ['01-25', '04-02'],
  2021: ['02-12', '04-21'],
  2022: ['02-01', '04-10'],
  2023: ['01-22', '04-29'],
  2024: ['02-10', '04-18'],
  2025: ['01-29', '04-07'],
  2026: ['02-17', '04-26'],
  2027: ['02-06', '04-16'],
  2028: ['01-26', '04-04'],
  2029: ['02-13', '04-23'],
  2030: ['02-02', '04-12'],
  2031: ['01-23', '04-01'],
  2032: ['02-11', '04-19'],
  2033: ['01-31', '04-09'],
  2034: ['02-19', '04-28'],
  2035: ['02-08', '04-17'],
  2036: ['01-28', '04-06'],
}

/** New year, reunification, labour and national day. */
const fixed: ReadonlySet<string> = new Set(['01-01', '04-30', '05-01', '09-02'])

/** Whether nobody is at work that day: the feasts of the year, Tết being its eve and four days. */
export function isPublicHoliday(day: Day): boolean {
  const year = day.slice(0, 4)
  const date = day.slice(5)
  if (fixed.has(date)) return true
  const [tet, kings] = lunar[year] ?? []
  if (tet === undefined) return false
  const first = `${year}-${tet}`
  return date === kings || (day >= addDays(first, -1) && day <= addDays(first, 3))
}
