import type { Day } from '../../domain/day.ts'
import type { Person } from '../../domain/office.ts'
import type { OfficeBoard } from '../../domain/office-board.ts'
import type { OfficeTitle } from '../../domain/office-title.ts'
import type { Work } from '../facts.ts'
import type { BoardPurpose } from './effect.ts'

/** What came of what was done about offices. */
export type OfficesOutcome =
  | { readonly kind: 'officesListed'; readonly board: OfficeBoard; readonly purpose: BoardPurpose }
  | {
      readonly kind: 'officeLaidDown'
      readonly why: 'left' | 'ended'
      /** Null where nobody holds it any more. */
      readonly office: OfficeTitle | null
      /** Whether somebody in the committee's office is told. */
      readonly told: boolean
      /** Whoever is talking, as they are now. */
      readonly person: Person | null
    }
  | {
      readonly kind: 'officesPaused'
      /** Those that changed; none where nobody holds them any more. */
      readonly offices: readonly OfficeTitle[]
      readonly day: Day | null
      readonly by: 'holder' | 'office'
      /** The branches that nobody is reminded of meanwhile. */
      readonly uncovered: readonly string[]
    }
  | { readonly kind: 'draftsFound'; readonly drafts: readonly Work[] }
  /** `done` is false where the account holds an office, and nothing was forgotten. */
  | { readonly kind: 'chatForgotten'; readonly done: boolean }
