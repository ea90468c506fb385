import type { Calendar } from '../domain/calendar.ts'
import { addDays, instantOf } from '../domain/day.ts'
import { dayIn, type Period } from '../domain/period.ts'
import { EVENING } from '../domain/snooze.ts'
import type { Step } from '../services/notices.ts'
import { momentOf } from './step.ts'

/**
 * A word on the morning of each day on which branches meet, of no use any more as the evening begins; and in the evening what
 * came of the meeting, which may be answered until the day after.
 */
export function meetingsOf(calendar: Calendar, period: Period, meetingDays: readonly number[]): Step[] {
  const steps = meetingDays.flatMap((meetingDay): Step[] => {
    const day = dayIn(period, meetingDay)
    const evening = instantOf(day, EVENING)
    const about = { period, name: String(meetingDay) }
    return [
      {
        job: 'meeting',
        ...about,
        ...momentOf(calendar, instantOf(day, calendar.remindAt)),
        until: evening,
      },
      {
        job: 'meetingFigures',
        ...about,
        ...momentOf(calendar, evening),
        until: instantOf(addDays(day, 2)),
      },
    ]
  })
  return steps.filter((step) => step.at < step.until)
}
