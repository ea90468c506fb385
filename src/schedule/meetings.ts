import type { Calendar } from '../domain/calendar.ts'
import { addDays, instantOf } from '../domain/day.ts'
import { dayIn, type Period } from '../domain/period.ts'
import { EVENING } from '../domain/snooze.ts'
import type { Step } from '../services/notices.ts'
import { momentOf } from './step.ts'

/**
 * A word on the morning of each day on which branches meet, of no use any more the next day; and in the evening what
 * came of the meeting, which may be answered until the day after.
 */
export function meetingsOf(calendar: Calendar, period: Period, meetingDays: readonly number[]): Step[] {
  const steps = meetingDays.flatMap((meetingDay): Step[] => {
    const day = dayIn(period, meetingDay)
    const about = { period, name: String(meetingDay) }
    return [
      {
        job: 'meeting',
        ...about,
        ...momentOf(calendar, instantOf(day, calendar.remindAt)),
        until: instantOf(addDays(day, 1)),
      },
      {
        job: 'meetingFigures',
        ...about,
        ...momentOf(calendar, instantOf(day, EVENING)),
        until: instantOf(addDays(day, 2)),
      },
    ]
  })
  return steps.filter((step) => step.at < step.until)
}
