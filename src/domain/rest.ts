import type { Calendar } from './calendar.ts'
import { addDays, type Day, type Instant, instantOf, localDay, localMinutes, weekdayOf } from './day.ts'
import { isPublicHoliday } from './holidays.ts'

const DAY = 86_400_000

/** The first moment from `at` on when people may be disturbed: after the quiet hours, on no day of rest. */
export function afterRest(calendar: Calendar, at: Instant): Instant {
  let moment = at
  for (;;) {
    const later = isDayOfRest(calendar, localDay(moment)) ? moment + DAY : afterQuiet(calendar, moment)
    if (later === moment) return moment
    moment = later
  }
}

/** A feast of the whole country, a day that the committee has added, or a weekend that it keeps free. */
function isDayOfRest({ holidays, weekends }: Calendar, day: Day): boolean {
  return isPublicHoliday(day) || holidays.includes(day) || (!weekends && isWeekend(day))
}

function isWeekend(day: Day): boolean {
  const weekday = weekdayOf(day)
  return weekday === 0 || weekday === 6
}

/** Quiet hours may reach over midnight; where both times are the same there are none. */
function afterQuiet({ quiet }: Calendar, at: Instant): Instant {
  const minutes = localMinutes(at)
  const from = minutesOf(quiet.from)
  const to = minutesOf(quiet.to)
  const today = localDay(at)
  if (from > to && minutes >= from) return instantOf(addDays(today, 1), quiet.to)
  const isQuiet = minutes < to && (from > to || minutes >= from)
  return isQuiet ? instantOf(today, quiet.to) : at
}

function minutesOf(time: string): number {
  return localMinutes(instantOf('2000-01-01', time))
}
