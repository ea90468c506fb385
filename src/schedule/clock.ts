import { schedule } from 'node-cron'
import type { Instant } from '../domain/day.ts'
import { silent } from './silent.ts'

export type ClockDeps = {
  readonly tick: (now: Instant) => Promise<unknown>
  /** Sends what the outbox holds. */
  readonly deliver: () => Promise<unknown>
  readonly now: () => Instant
  /** Told once of each failure; the clock goes on. */
  readonly onError: (error: unknown, work: 'tick' | 'deliver') => void
}

export type Clock = { readonly stop: () => Promise<void> }

/**
 * Ticks at once and then every minute, and sends what came of it. It decides nothing itself: a minute lost to
 * a restart is made up for by the next tick.
 */
export function startClock({ tick, deliver, now, onError }: ClockDeps): Clock {
  let running: Promise<void> | null = null

  const attempt = async (work: 'tick' | 'deliver', run: () => Promise<unknown>): Promise<void> => {
    try {
      await run()
    } catch (error) {
      onError(error, work)
    }
  }
  const round = async (): Promise<void> => {
    await attempt('tick', () => tick(now()))
    await attempt('deliver', deliver)
  }
  // The round at the start is not the scheduler's own, so its `noOverlap` does not know of it.
  const once = async (): Promise<void> => {
    running ??= round().finally(() => {
      running = null
    })
    await running
  }

  const task = schedule('* * * * *', once, {
    name: 'tick',
    timezone: 'Asia/Ho_Chi_Minh',
    noOverlap: true,
    logger: silent,
  })
  void once()
  return {
    stop: async () => {
      await task.destroy()
      await running
    },
  }
}
