import type { Instant } from '../domain/day.ts'

export type Waiting = {
  readonly now: () => Instant
  readonly sleep: (milliseconds: number) => Promise<void>
}

/** Waits until the next turn: `perSecond` turns at most begin in any second, evenly, however many wait. */
export function makePace(perSecond: number, { now, sleep }: Waiting): () => Promise<void> {
  const gap = Math.ceil(1000 / perSecond)
  let next = 0
  return async () => {
    const turn = Math.max(now(), next)
    next = turn + gap
    const wait = turn - now()
    if (wait > 0) await sleep(wait)
  }
}
