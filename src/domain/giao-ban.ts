import { type Day, type Instant, instantOf, weekdayOf } from './day.ts'

/** 0 for Sunday … 6 for Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

/** The committee's weekly meeting (giao ban): every week on that day, at a clock time `07:30`. */
export type GiaoBan = { readonly weekday: Weekday; readonly time: string }

/** The days of the week by their numbers, as the setup file may name them. */
export const weekdayNames = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const

/** When the meeting of that day begins; undefined where it is not on that day of the week. */
export function meetingOn({ weekday, time }: GiaoBan, day: Day): Instant | undefined {
  return weekdayOf(day) === weekday ? instantOf(day, time) : undefined
}
