import type { Instant } from '../../domain/day.ts'

const DAY = 86_400_000

/** The time in the trial room: it flows as the real one does, and it can be moved on, never back. */
export type TrialClock = {
  readonly now: () => Instant
  /** A whole number of days, 1 or more; anything else is a mistake of the caller and throws. */
  readonly moveBy: (days: number) => void
  /** A moment that has passed already leaves the clock as it is. */
  readonly moveTo: (at: Instant) => void
}

/** A clock that shows `start` now; `real` is what makes it flow. */
export function makeTrialClock(start: Instant, real: () => Instant): TrialClock {
  let ahead = start - real()
  const now = (): Instant => real() + ahead
  return {
    now,
    moveBy: (days) => {
      if (!Number.isInteger(days) || days < 1) throw new RangeError(`The clock cannot move by ${days} days.`)
      ahead += days * DAY
    },
    moveTo: (at) => {
      ahead += Math.max(at - now(), 0)
    },
  }
}
