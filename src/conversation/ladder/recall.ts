import { ownOffices } from '../../domain/office.ts'
import { ANSWERING } from '../../domain/snooze.ts'
import { isGoOn } from '../../language/moves.ts'
import { lastAtReport } from '../at-report.ts'
import type { Facts } from '../facts.ts'
import { officeOf } from '../filing/offices.ts'
import type { PersonInput } from '../input.ts'
import type { State } from '../state.ts'
import { type Turn, want } from '../turn-result.ts'
import type { LadderOutcome } from './outcome.ts'

/** What was sent so soon after a turn began may have come before the turn's own reply. */
const IN_DOUBT = 1_000

/**
 * Words may answer a reminder, where one was the last thing said to this chat, wherever the conversation stood before. None
 * comes to somebody who is answering; and a state that does not know of its last turn leaves it open, for nothing is
 * guessed.
 */
export function recallReminder(
  state: State,
  words: Extract<PersonInput, { kind: 'text' }>,
  { person, now }: Facts,
): Turn | undefined {
  const { turnedAt } = state
  const atReport = lastAtReport(state)
  if (person === null || ownOffices(person).length === 0 || turnedAt === null) return undefined
  if (atReport !== null && now < atReport + ANSWERING) return undefined
  return want(state, { kind: 'recallReminder', since: turnedAt + IN_DOUBT, words })
}

/** Undefined where the words answer no reminder. */
export function onReminderRecalled(
  state: State,
  { words, asked }: Extract<LadderOutcome, { kind: 'reminderRecalled' }>,
  facts: Facts,
): Turn | undefined {
  if (asked === null || officeOf(asked.report, facts) === undefined) return undefined
  const { text, message } = words
  const purpose = isGoOn(text)
    ? ({ kind: 'file' } as const)
    : ({ kind: 'answer', code: asked.code, text, message } as const)
  return want(state, { kind: 'openReport', report: asked.report, purpose })
}
