import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { instantOf } from '../../src/domain/day.ts'
import { startClock } from '../../src/schedule/clock.ts'

const MINUTE = 60_000

beforeEach(() => {
  vi.useFakeTimers({ now: instantOf('2026-12-03', '07:58') })
})

afterEach(() => {
  vi.useRealTimers()
})

function makeWork() {
  const log: string[] = []
  const errors: string[] = []
  const work = {
    tick: async (now: number) =>
      log.push(`tick ${new Date(now + 7 * 60 * MINUTE).toISOString().slice(11, 16)}`),
    deliver: async () => log.push('deliver'),
    now: () => Date.now(),
    onError: (error: unknown, where: string) => errors.push(`${where}: ${String(error)}`),
  }
  return { log, errors, work }
}

test('it ticks at once, then every minute, and sends what came of it', async () => {
  const { log, errors, work } = makeWork()
  const clock = startClock(work)
  await vi.advanceTimersByTimeAsync(0)
  expect(log).toEqual(['tick 07:58', 'deliver'])
  await vi.advanceTimersByTimeAsync(2 * MINUTE)
  expect(log).toEqual(['tick 07:58', 'deliver', 'tick 07:59', 'deliver', 'tick 08:00', 'deliver'])
  expect(errors).toEqual([])
  await clock.stop()
})

test('a failing tick is told of once, what waits is sent all the same, and the clock goes on', async () => {
  const { log, errors, work } = makeWork()
  const clock = startClock({
    ...work,
    tick: async () => {
      throw new Error('no database')
    },
  })
  await vi.advanceTimersByTimeAsync(MINUTE)
  expect(errors).toEqual(['tick: Error: no database', 'tick: Error: no database'])
  expect(log).toEqual(['deliver', 'deliver'])
  await clock.stop()
})

test('a round that takes longer than a minute is not run twice at a time', async () => {
  const { log, work } = makeWork()
  const waiting: (() => void)[] = []
  const clock = startClock({
    ...work,
    deliver: () => new Promise<void>((done) => waiting.push(done)),
  })
  await vi.advanceTimersByTimeAsync(3 * MINUTE)
  expect(log).toEqual(['tick 07:58'])
  waiting.pop()?.()
  await vi.advanceTimersByTimeAsync(MINUTE)
  expect(log).toEqual(['tick 07:58', 'tick 08:02'])
  waiting.pop()?.()
  await clock.stop()
})

test('once stopped it has finished its round and starts no other', async () => {
  const { log, work } = makeWork()
  const clock = startClock(work)
  await clock.stop()
  expect(log).toEqual(['tick 07:58', 'deliver'])
  await vi.advanceTimersByTimeAsync(3 * MINUTE)
  expect(log).toEqual(['tick 07:58', 'deliver'])
})
