import type { Holding } from '../../domain/office.ts'
import type { ReviewItem } from '../../domain/review.ts'
import { passesEveryRule } from '../../domain/review.ts'
import type { Facts } from '../facts.ts'
import type { Place } from '../state.ts'
import type { OfficePlace, ReviewLine } from './place.ts'

const places: ReadonlySet<Place['at']> = new Set<OfficePlace['at']>([
  'reviews',
  'review',
  'returnReason',
  'approveAll',
  'unlock',
])

/** Whether the office is at a review, or at opening a month again. */
export function isOfficePlace(place: Place): place is OfficePlace {
  return places.has(place.at)
}

/** The person's office of a committee; of whichever where none is named; undefined for somebody who has none. */
export function officeIn({ person }: Facts, committeeId?: number): Holding | undefined {
  return person?.holdings.find(
    ({ role, committee }) => role === 'office' && (committeeId === undefined || committee.id === committeeId),
  )
}

/** One thing that waits, as a button names it. */
export function lineOf(item: ReviewItem): ReviewLine {
  const { number, revision, branch, period, kind } = item
  return { number, revision, branch, period, kind, passes: passesEveryRule(item) }
}

/** The parameters by which a sentence names it. */
export function namesOf({ number, branch, period }: Pick<ReviewLine, 'number' | 'branch' | 'period'>) {
  return { number: String(number), branch, month: period }
}
