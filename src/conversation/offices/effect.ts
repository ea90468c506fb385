import type { Day } from '../../domain/day.ts'
import type { Role } from '../../domain/office.ts'
import type { Period } from '../../domain/period.ts'

/** One office of a committee. */
type OfficeRef = { readonly committeeId: number; readonly holdingId: number }

/** Why it is listed who holds which office: to see all, to act on one entry, or to invite to a role. */
export type BoardPurpose =
  | { readonly kind: 'board' }
  | { readonly kind: 'entry'; readonly key: string }
  | { readonly kind: 'invite'; readonly role: Role }

/** What is to be done about offices. */
export type OfficesEffect =
  | { readonly kind: 'listOffices'; readonly committeeId: number; readonly purpose: BoardPurpose }
  /** `left` by whoever holds it, or `ended` by the committee's office. */
  | { readonly kind: 'endOffice'; readonly office: OfficeRef; readonly why: 'left' | 'ended' }
  /** To the end of a day; null takes them up again. */
  | {
      readonly kind: 'pauseOffices'
      readonly offices: readonly OfficeRef[]
      readonly day: Day | null
      readonly by: 'holder' | 'office'
    }
  /** What was begun and not submitted, for whoever has just come into the office. */
  | {
      readonly kind: 'findDrafts'
      readonly branchIds: readonly number[]
      readonly periods: readonly Period[]
    }
  | { readonly kind: 'forgetChat' }
