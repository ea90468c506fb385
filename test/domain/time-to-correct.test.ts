import { expect, test } from 'vitest'
import { defaultCalendar, isUnlocked, opennessWith } from '../../src/domain/calendar.ts'
import { instantOf } from '../../src/domain/day.ts'
import { timeToCorrect } from '../../src/domain/time-to-correct.ts'

const lock = instantOf('2026-12-06')
const timeAt = (day: string, unlockedUntil: number | null = null) =>
  timeToCorrect(defaultCalendar, '2026-11', unlockedUntil, instantOf(day, '15:00'))

const openness = (day: string, unlockedUntil: number | null) =>
  opennessWith(defaultCalendar, '2026-11', unlockedUntil, instantOf(day))

test('what is returned long before the lock may be corrected until then', () => {
  expect(timeAt('2026-12-01')).toEqual({ until: lock, unlockUntil: null })
  expect(timeAt('2026-12-02')).toEqual({ until: lock, unlockUntil: null })
})

test('there are three whole days at least: its month is opened for them', () => {
  const until = instantOf('2026-12-07')
  expect(timeAt('2026-12-03')).toEqual({ until, unlockUntil: until })
  expect(timeAt('2026-12-20')).toMatchObject({ unlockUntil: instantOf('2026-12-24') })
})

test('a month that is open longer already stays so', () => {
  const until = instantOf('2026-12-30')
  expect(timeAt('2026-12-20', until)).toEqual({ until, unlockUntil: null })
  expect(timeAt('2026-12-20', instantOf('2026-12-21'))).toMatchObject({
    unlockUntil: instantOf('2026-12-24'),
  })
})

test('a locked month that was opened again is open until that instant, and a month to come is not', () => {
  const until = instantOf('2026-12-11')
  expect(openness('2026-12-06', null)).toBe('locked')
  expect(openness('2026-12-06', until)).toBe('open')
  expect(openness('2026-12-11', until)).toBe('locked')
  expect(openness('2026-11-10', until)).toBe('meetings')
  expect(isUnlocked(null, 0)).toBe(false)
})
