import type { Instant } from './day.ts'

const MINUTE = 60_000

/** How far back wrong codes are remembered. */
export const MEMORY = 60 * MINUTE

/** So many wrong codes are a slip of the finger; the next one has to wait. */
const FREE = 5

/**
 * The instant before which no further code is tried; null where there is no need to wait. After the fifth wrong
 * code of the last hour it is a minute from the last one, and twice as long after each further one, up to an hour.
 */
export function waitsUntil(wrong: readonly Instant[], now: Instant): Instant | null {
  const recent = wrong.filter((at) => at > now - MEMORY)
  if (recent.length < FREE) return null
  const pause = Math.min(2 ** (recent.length - FREE) * MINUTE, MEMORY)
  const until = Math.max(...recent) + pause
  return until > now ? until : null
}
