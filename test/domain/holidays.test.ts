import { describe, expect, it } from 'vitest'
import { isPublicHoliday } from '../../src/domain/holidays.ts'
import { afterRest } from '../../src/domain/rest.ts'
import { defaultCalendar } from '../../src/domain/calendar.ts'
import { instantOf } from '../../src/domain/day.ts'

describe('a public holiday', () => {
  it.each([
    '2026-01-01',
    '2026-02-16',
    '2026-02-17',
    '2026-02-20',
    '2026-04-26',
    '2026-04-30',
    '2026-05-01',
    '2026-09-02',
  ])('%s is one', (day) => expect(isPublicHoliday(day)).toBe(true))

  it.each(['2026-02-15', '2026-02-21', '2026-11-20', '2050-02-01'])('%s is none', (day) =>
    expect(isPublicHoliday(day)).toBe(false),
  )

  it('disturbs nobody: what is due at Tết waits for the first day after it', () => {
    expect(afterRest(defaultCalendar, instantOf('2027-02-05', '08:00'))).toBe(
      instantOf('2027-02-10', '06:30'),
    )
  })

  it('and so does a day that the office has set', () => {
    const calendar = { ...defaultCalendar, holidays: ['2026-11-20'] }
    expect(afterRest(calendar, instantOf('2026-11-20', '08:00'))).toBe(instantOf('2026-11-21', '06:30'))
  })
})
