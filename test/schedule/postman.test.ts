import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startPostman } from '../../src/schedule/postman.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 11, 3) })
})

afterEach(() => {
  vi.useRealTimers()
})

test('what the outbox holds is sent every few seconds, and a failure does not end that', async () => {
  const errors: unknown[] = []
  let rounds = 0
  const postman = startPostman(
    async () => {
      rounds += 1
      if (rounds === 1) throw new Error('no database')
    },
    (error) => errors.push(error),
  )
  await vi.advanceTimersByTimeAsync(20_000)
  expect(errors).toHaveLength(1)
  expect(rounds).toBeGreaterThanOrEqual(3)
  await postman.stop()
  const stopped = rounds
  await vi.advanceTimersByTimeAsync(20_000)
  expect(rounds).toBe(stopped)
})
