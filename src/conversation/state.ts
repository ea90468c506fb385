import type { AskedBefore } from './asking/asked.ts'
import type { Instant } from '../domain/day.ts'
import type { Code } from '../domain/figure.ts'
import type { ReportRef } from '../domain/report.ts'
import type { BranchesPlace } from './branches/place.ts'
import type { FilingPlace } from './filing/place.ts'
import type { GroupsPlace } from './groups/place.ts'
import type { InvitePlace } from './invite/place.ts'
import type { RemindPlace } from './remind/place.ts'
import type { ReviewPlace } from './review/place.ts'
import type { OfficesPlace } from './offices/place.ts'
import type { StatisticsPlace } from './statistics/place.ts'

/**
 * Where the conversation of one chat stands. Figures that were answered are never here, only those still to be
 * confirmed: if a state is lost, the draft is not, and /baocao goes on at the first open question.
 */
export type Place =
  | { readonly at: 'home' }
  | FilingPlace
  | StatisticsPlace
  | InvitePlace
  | GroupsPlace
  | RemindPlace
  | ReviewPlace
  | OfficesPlace
  | BranchesPlace

/** Which figure a message gave, so that an edit of the message corrects it. */
type Said = ReportRef & {
  readonly committeeId: number
  readonly message: string
  readonly code: Code
}

/**
 * A chat's state. `token` marks the buttons of the last question, `recent` the updates already turned, `said` the
 * last messages that gave a figure, `answeredAt` the last answer, `turnedAt` the last turn of any kind, `submitted` the
 * report that was submitted last.
 */
export type State = {
  readonly version: 1
  readonly place: Place
  readonly token: string
  readonly recent: readonly string[]
  readonly said: readonly Said[]
  readonly answeredAt: Instant | null
  readonly turnedAt: Instant | null
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
  turnedAt: null,
  submitted: null,
}

/** A stored state, with what is new since it was stored; an unknown version starts over. */
export function revive(stored: unknown): State {
  const known = typeof stored === 'object' && stored !== null && 'version' in stored && stored.version === 1
  return known ? { ...newState, ...(stored as State) } : newState
}
