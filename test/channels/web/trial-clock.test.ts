import { describe, expect, it } from 'vitest'
import { makeTrialClock } from '../../../src/channels/web/trial-clock.ts'

const start = Date.parse('2017-10-30T02:00:00Z')
const DAY = 86_400_000

/** A trial clock, and the real one behind it. */
function opened() {
  const real = { at: Date.parse('2026-11-03T05:00:00Z') }
  return { real, clock: makeTrialClock(start, () => real.at) }
}

describe('the clock of the trial room', () => {
  it('begins at its own moment and flows as the real one does', () => {
    const { real, clock } = opened()
    expect(clock.now()).toBe(start)
    real.at += 90_000
    expect(clock.now()).toBe(start + 90_000)
  })

  it('moves by days and goes on flowing', () => {
    const { real, clock } = opened()
    clock.moveBy(1)
    clock.moveBy(2)
    real.at += 5
    expect(clock.now()).toBe(start + 3 * DAY + 5)
  })

  it('moves to a moment, and stays where it is when that has passed', () => {
    const { clock } = opened()
    clock.moveTo(start + 1_000)
    expect(clock.now()).toBe(start + 1_000)
    clock.moveTo(start - DAY)
    expect(clock.now()).toBe(start + 1_000)
  })

  it('does not go back', () => {
    const { clock } = opened()
    for (const days of [0, -1, 0.5, Number.NaN]) expect(() => clock.moveBy(days)).toThrow(RangeError)
    expect(clock.now()).toBe(start)
  })
})
