import type { Instant } from '../../domain/day.ts'
import type { Code } from '../../domain/figure.ts'
import type { InHand } from '../filing/place.ts'
import type { PersonInput } from '../input.ts'

/** What the effects of reminders came to. */
export type LadderOutcome =
  | { readonly kind: 'reminderSnoozed'; readonly until: Instant }
  /** There is nothing to be reminded of any more. */
  | { readonly kind: 'nothingOwed' }
  | {
      readonly kind: 'reminderRecalled'
      readonly words: Extract<PersonInput, { kind: 'text' }>
      /** The question that is still to be answered; null where the last thing said was no such question. */
      readonly asked: { readonly report: InHand; readonly code: Code } | null
    }
