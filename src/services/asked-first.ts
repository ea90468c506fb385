import type { Instant } from '../domain/day.ts'
import type { Holder } from './ports/offices.ts'

/** Of some holders those whom messages reach, and whose office is not paused, at that moment. */
export function reachedAt(holders: readonly Holder[], at: Instant): Holder[] {
  return holders.filter(
    ({ reachable, pausedUntil }) => reachable && (pausedUntil === null || pausedUntil <= at),
  )
}

/** The secretary of a branch; where there is none, the deputy, who may file as well. */
export function askedFirst(own: readonly Holder[]): readonly Holder[] {
  const secretaries = own.filter(({ role }) => role === 'secretary')
  return secretaries.length > 0 ? secretaries : own.filter(({ role }) => role === 'deputy')
}
