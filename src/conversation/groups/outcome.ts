import type { Instant } from '../../domain/day.ts'
import type { GroupChoice } from './place.ts'

/** What came of it. */
export type GroupsOutcome =
  | {
      readonly kind: 'groupsListed'
      readonly committeeId: number
      readonly groups: readonly GroupChoice[]
    }
  | {
      readonly kind: 'groupCodeCreated'
      readonly code: string
      /** The bot's name, where the platform has told it. */
      readonly bot: string | null
      readonly expires: Instant
    }
  | { readonly kind: 'groupEnded' }
