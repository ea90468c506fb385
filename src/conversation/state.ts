import type { AskedBefore } from './asking/asked.ts'
import type { Instant } from '../domain/day.ts'
import type { Code } from '../domain/figure.ts'
import type { ReportRef } from '../domain/report.ts'
import type { FilingPlace } from './filing/place.ts'
import type { InvitePlace } from './invite/place.ts'
import type { StatisticsPlace } from './statistics/place.ts'

/**
 * Where the conversation of one chat stands. Figures that were answered are never here, only those still to be
 * confirmed: if a state is lost, the draft is not, and /baocao goes on at the first open question.
 */
export type Place = { readonly at: 'home' } | FilingPlace | StatisticsPlace | InvitePlace

/** Which figure a message gave, so that an edit of the message corrects it. */
type Said = ReportRef & {
  readonly committeeId: number
  readonly message: string
  readonly code: Code
}

/**
 * A chat's state. `token` marks the buttons of the last question, `recent` the updates already turned, `said` the
 * last messages that gave a figure, `answeredAt` the last answer, `submitted` the report that was submitted last.
 */
export type State = {
  readonly version: 1
  readonly place: Place
  readonly token: string
  readonly recent: readonly string[]
  readonly said: readonly Said[]
  readonly answeredAt: Instant | null
  readonly submitted: ReportRef | null
  /** Questions about figures; absent where none was asked yet. */
  readonly asked?: AskedBefore
}

export const newState: State = {
  version: 1,
  place: { at: 'home' },
  token: '',
  recent: [],
  said: [],
  answeredAt: null,
  submitted: null,
}

/** A stored state; an unknown version starts over. */
export function revive(stored: unknown): State {
  const known = typeof stored === 'object' && stored !== null && 'version' in stored && stored.version === 1
  return known ? (stored as State) : newState
}
