import type { Instant } from '../../domain/day.ts'
import type { PersonInput } from '../input.ts'

/** What reminders want done. */
export type LadderEffect =
  | { readonly kind: 'snoozeReminder'; readonly committeeId: number; readonly until: Instant }
  /** Looks up whether these words answer a reminder that was sent since. */
  | {
      readonly kind: 'recallReminder'
      readonly since: Instant
      readonly words: Extract<PersonInput, { kind: 'text' }>
    }
