import type { Day } from './day.ts'
import type { Role } from './office.ts'
import type { OfficeTitle } from './office-title.ts'

/** A message about who holds which office, which nobody is waiting for. */
export type OfficeNotice =
  /** To whoever held these offices: somebody else does now, or the committee's office ended it. */
  | {
      readonly kind: 'officeEnded'
      readonly why: 'replaced' | 'ended'
      readonly committee: string
      readonly offices: readonly OfficeTitle[]
      /** The roles that are left to them; their menu is of these. */
      readonly left: readonly Role[]
    }
  /** To the office: somebody left these. */
  | { readonly kind: 'officeLeft'; readonly offices: readonly OfficeTitle[] }
  | {
      readonly kind: 'officePaused'
      /** The committee's office, whoever holds the paused one, or the other who files for the branch meanwhile. */
      readonly to: 'office' | 'holder' | 'other'
      readonly offices: readonly OfficeTitle[]
      /** The last day of the pause. */
      readonly day: Day
      /** The branches of which nobody is reminded meanwhile. */
      readonly uncovered: readonly string[]
    }
  | {
      readonly kind: 'officeResumed'
      readonly to: 'office' | 'holder'
      readonly offices: readonly OfficeTitle[]
    }
