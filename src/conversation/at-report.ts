import type { Instant } from '../domain/day.ts'
import { isAtWork } from './filing/place.ts'
import { isAmending } from './review/amending.ts'
import type { Place, State } from './state.ts'

/**
 * When somebody last did something about a report: gave a figure, or anything else while one is in hand or being chosen,
 * such as looking at it read back, or giving a reason. Null where they never did.
 */
export function lastAtReport({ place, answeredAt, turnedAt }: State): Instant | null {
  if (!isAtReport(place) || turnedAt === null) return answeredAt
  return Math.max(answeredAt ?? turnedAt, turnedAt)
}

function isAtReport(place: Place): boolean {
  return isAtWork(place) || isAmending(place) || place.at === 'pickReport' || place.at === 'offerMeetings'
}
