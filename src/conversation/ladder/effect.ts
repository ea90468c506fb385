import type { Instant } from '../../domain/day.ts'
import type { Period } from '../../domain/period.ts'
import type { PersonInput } from '../input.ts'

/** What reminders want done. */
export type LadderEffect =
  /** To be reminded again then, if any of these reports still lacks something. */
  | {
      readonly kind: 'snoozeReminder'
      readonly committeeId: number
      readonly until: Instant
      readonly branchIds: readonly number[]
      readonly periods: readonly Period[]
    }
  /** Looks up whether these words answer a reminder that was sent since. */
  | {
      readonly kind: 'recallReminder'
      readonly since: Instant
      readonly words: Extract<PersonInput, { kind: 'text' }>
    }
