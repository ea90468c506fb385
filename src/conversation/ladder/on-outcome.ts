import type { Facts } from '../facts.ts'
import type { PersonInput } from '../input.ts'
import type { OnOutcome } from '../rooms.ts'
import { say } from '../phrase.ts'
import type { State } from '../state.ts'
import { stay, type Turn } from '../turn-result.ts'
import type { LadderOutcome } from './outcome.ts'
import { onReminderRecalled } from './recall.ts'
import { onReminderSnoozed } from './taps.ts'

/** What words that are no command mean where the conversation stands. */
type OnWords = (
  state: State,
  words: Extract<PersonInput, { kind: 'text' }>,
  command: undefined,
  facts: Facts,
) => Turn

/** How the conversation goes on with what reminders wanted; words that answer none mean what they always do. */
export function onLadderOutcome(onWords: OnWords): OnOutcome<LadderOutcome> {
  return {
    reminderSnoozed: onReminderSnoozed,
    nothingOwed: (state, _owed, facts) => stay(state, facts, say('ladder.nothingOwed')),
    reminderRecalled: (state, recalled, facts) =>
      onReminderRecalled(state, recalled, facts) ?? onWords(state, recalled.words, undefined, facts),
  }
}
