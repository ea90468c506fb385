import type { Effect } from './effect.ts'
import type { Facts } from './facts.ts'
import { present } from './present.ts'
import type { Phrase, Reply } from './reply.ts'
import type { Place, State } from './state.ts'

/** What a turn came to. Effects are committed first, then the state is saved, then the replies are sent. */
export type Turn = {
  readonly state: State
  readonly replies: readonly Reply[]
  readonly effects: readonly Effect[]
}

/** Moves to a place and asks what is asked there, under a token of its own; a note stands above the question. */
export function go(
  state: State,
  place: Place,
  facts: Facts,
  note?: Phrase,
  ...before: readonly Reply[]
): Turn {
  const next: State = { ...state, place, token: facts.now.toString(36) }
  return { state: next, replies: [...before, ...present(next, facts, note)], effects: [] }
}

/** Stays, says something, and asks the present question again, so that a question is the last thing said. */
export function stay(state: State, facts: Facts, ...replies: readonly Reply[]): Turn {
  return { state, replies: [...replies, ...present(state, facts)], effects: [] }
}

/** Asks the present question again with a note above it. */
export function again(state: State, facts: Facts, note: Phrase): Turn {
  return { state, replies: present(state, facts, note), effects: [] }
}

/** Leaves whatever was in hand. */
export function goHome(state: State, ...replies: readonly Reply[]): Turn {
  return { state: { ...state, place: { at: 'home' } }, replies, effects: [] }
}

/** Wants something done; what it comes to goes on with the turn. */
export function want(state: State, ...effects: readonly Effect[]): Turn {
  return { state, replies: [], effects }
}
