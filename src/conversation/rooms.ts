import type { Facts } from './facts.ts'
import type { Phrase, Reply } from './reply.ts'
import type { Place, State } from './state.ts'
import type { Turn } from './turn-result.ts'

/** How a room goes on with each of the outcomes that are its own. */
export type OnOutcome<O extends { readonly kind: string }> = {
  readonly [K in O['kind']]: (state: State, outcome: Extract<O, { kind: K }>, facts: Facts) => Turn
}

/** What is known where a question is asked: its buttons bear the token, a note stands above it. */
export type Asking = { readonly facts: Facts; readonly token: string; readonly note: Phrase | null }

/** What a room asks at each of its places; nothing where what is to be asked about is not known. */
export type Present<P extends Place> = {
  readonly [At in P['at']]: (place: Extract<P, { at: At }>, asking: Asking) => Reply[]
}
