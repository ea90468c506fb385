import { presentBranches } from './branches/present.ts'
import type { Facts } from './facts.ts'
import { presentFiling } from './filing/present.ts'
import { presentGroups } from './groups/present.ts'
import { presentInvite } from './invite/present.ts'
import { presentReview } from './review/present.ts'
import type { Phrase, Reply } from './reply.ts'
import type { Asking, Present } from './rooms.ts'
import type { Place, State } from './state.ts'
import { presentRemind } from './remind/present.ts'
import { presentOffices } from './offices/present.ts'
import { presentStatistics } from './statistics/present.ts'

/** What each place asks, room by room. */
const places: Present<Place> = {
  home: (_place, { note }) => (note === null ? [] : [{ kind: 'phrase', ...note }]),
  ...presentFiling,
  ...presentStatistics,
  ...presentInvite,
  ...presentGroups,
  ...presentRemind,
  ...presentReview,
  ...presentOffices,
  ...presentBranches,
}

/**
 * What is asked at the place where the conversation stands. It is a function of the place and the facts
 * alone, so that a question can be asked again after anything: a stop, a stray message, an old button.
 */
export function present({ place, token }: State, facts: Facts, note: Phrase | null = null): Reply[] {
  // The table has a row for every place; that it is this place's is more than the compiler can follow.
  const ask = places[place.at] as (place: Place, asking: Asking) => Reply[]
  return ask(place, { facts, token, note })
}
