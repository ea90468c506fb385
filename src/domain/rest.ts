import type { Calendar } from './calendar.ts'
import { addDays, type Day, type Instant, instantOf, localDay, localMinutes, weekdayOf } from './day.ts'
import { isPublicHoliday } from './holidays.ts'

const DAY = 86_400_000

/** When a day begins after a day of rest where no quiet hours reach into it. */
const MORNING = '06:00'

/**
 * The first moment from `at` on when people may be disturbed: after the quiet hours, on no day of rest. What rest has held
 * leaves as it ends, in the morning.
 */
export function afterRest(calendar: Calendar, at: Instant): Instant {
  let moment = at
  for (;;) {
    const day = localDay(moment)
    const later = isDayOfRest(calendar, day)
      ? morningOf(calendar, addDays(day, 1))
      : afterQuiet(calendar, moment)
    if (later === moment) return moment
    moment = later
  }
}

/**
 * When the calendar's own hour comes first on no day of rest: the reminder of a holiday is for the hour of reminders, the
 * question of an evening for an evening. An hour that is quiet itself is that at which rest ends.
 */
export function ownHourAfterRest(calendar: Calendar, at: Instant): Instant {
  let moment = at
  while (isDayOfRest(calendar, localDay(moment))) moment += DAY
  return afterQuiet(calendar, moment) === moment ? moment : afterRest(calendar, at)
}

/** The end of the night before that day. */
function morningOf(calendar: Calendar, day: Day): Instant {
  const midnight = instantOf(day)
  const awake = afterQuiet(calendar, midnight)
  return awake > midnight ? awake : instantOf(day, MORNING)
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
