import type { Facts } from './facts.ts'
import { officeOf } from './filing/offices.ts'
import { isOfficePlace, officeIn } from './review/office.ts'
import type { State } from './state.ts'

/**
 * The state as the person's offices of today allow it: whoever no longer holds an office for what is at hand stands
 * at home, and nothing of it is shown or done any more.
 */
export function ownPlace(state: State, facts: Facts): State {
  return isOwn(state, facts) ? state : { ...state, place: { at: 'home' }, submitted: null }
}

function isOwn({ place }: State, facts: Facts): boolean {
  if (place.at === 'home' || place.at === 'forget') return true
  // Whoever has just left, and whose yes comes again, is answered again.
  if (place.at === 'leaveConfirm' && facts.person === null) return true
  if (facts.person === null) return false
  if ('report' in place) return officeOf(place.report, facts) !== undefined
  if (isOfficePlace(place)) return officeIn(facts, place.committeeId) !== undefined
  if ('offers' in place) return place.offers.every((offer) => officeOf(offer, facts) !== undefined)
  return facts.person.holdings.some(({ committee }) => committee.id === place.committeeId)
}
