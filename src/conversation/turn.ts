import { isInvitationCode } from '../domain/invitation-code.ts'
import { readCommand } from '../language/command.ts'
import { isGoOn } from '../language/moves.ts'
import { onBranchesOutcome } from './branches/on-outcome.ts'
import { onBranchesText } from './branches/on-text.ts'
import { runCommand } from './commands.ts'
import type { Facts } from './facts.ts'
import { onFilingText } from './filing/at-place.ts'
import { onDocumentsOutcome } from './documents/on-outcome.ts'
import { onEdited } from './filing/edit.ts'
import { onFilingOutcome } from './filing/on-outcome.ts'
import { onGroupsOutcome, onGroupsText } from './groups/groups.ts'
import type { Input, PersonInput } from './input.ts'
import { onInviteText } from './invite/invite.ts'
import { onInviteOutcome } from './invite/on-outcome.ts'
import { onAmendText } from './review/at-amend.ts'
import { onOfficeText, onVerdictWords } from './review/at-office.ts'
import { onHistoryText } from './review/history.ts'
import { onReviewOutcome } from './review/on-outcome.ts'
import { onReviewRequest } from './review/on-request.ts'
import { askReceipt } from './review/receipts.ts'
import { onHomeText } from './home.ts'
import { onLadderOutcome } from './ladder/on-outcome.ts'
import { recallReminder } from './ladder/recall.ts'
import { onBranchesListed } from './listed.ts'
import { askInstead, onAskingOutcome } from './asking/asking.ts'
import { redeem, strange } from './newcomer.ts'
import { onOfficesText } from './offices/at-place.ts'
import { onFormerText } from './offices/forget.ts'
import { onOfficesOutcome } from './offices/on-outcome.ts'
import type { Outcome } from './outcome.ts'
import { ownPlace } from './own-place.ts'
import { onRemindOutcome, onRemindText } from './remind/remind.ts'
import { phrase } from './phrase.ts'
import type { OnOutcome } from './rooms.ts'
import type { State } from './state.ts'
import { onStatisticsOutcome } from './statistics/on-outcome.ts'
import { onScopeText } from './statistics/statistics.ts'
import { onTablesOutcome } from './tables/tables.ts'
import { onTap } from './taps.ts'
import { again, type Turn } from './turn-result.ts'

/** How the conversation goes on with what its effects came to, room by room. */
const onOutcome: OnOutcome<Outcome> = {
  branchesListed: onBranchesListed,
  ...onFilingOutcome,
  ...onStatisticsOutcome,
  ...onInviteOutcome,
  ...onGroupsOutcome,
  ...onRemindOutcome,
  ...onReviewOutcome,
  ...onDocumentsOutcome,
  ...onLadderOutcome(onWords),
  ...onOfficesOutcome,
  ...onBranchesOutcome,
  ...onAskingOutcome,
  ...onTablesOutcome,
}

type Words = Extract<PersonInput, { kind: 'text' }>

/**
 * One turn of the conversation: where it stands, what a person did or an effect came to, and what is known of
 * the world, to where it stands then, what is said and what is to be done. Nothing happens here: whatever a
 * turn wants is an effect, and its outcome is the next input of the same turn.
 */
export function turn(before: State, input: Input, facts: Facts): Turn {
  const state = ownPlace(before, facts)
  switch (input.kind) {
    case 'text':
      return onText(state, input, facts)
    case 'tap':
      return onTap(state, input, facts)
    case 'edited':
      return onEdited(state, input, facts)
    case 'media':
      return again(state, facts, phrase('input.media'))
    default: {
      // The table has a row for every outcome; that it is this outcome's is more than the compiler can follow.
      const goOn = onOutcome[input.kind] as (state: State, outcome: Outcome, facts: Facts) => Turn
      return goOn(state, input, facts)
    }
  }
}

/** A command that does not exist is no answer to anything; 3/11 is no command. */
const slashed = /^\/[a-z]\w*(@\w+)?(\s|$)/i

function onText(state: State, words: Words, facts: Facts): Turn {
  const { text } = words
  const command = readCommand(text)
  if (command?.name === 'start' && command.rest !== '') return redeem(state, command.rest)
  if (isInvitationCode(text)) return redeem(state, text)
  if (facts.person === null) return onFormerText(state, text, facts) ?? strange(state, facts)
  const receipt = command === undefined ? askReceipt(state, text) : undefined
  if (receipt !== undefined) return receipt
  if (command === undefined && slashed.test(text)) return again(state, facts, phrase('command.later'))
  const office = command === undefined ? onOfficesText(state, text, facts) : undefined
  if (office !== undefined) return office
  const ofBranches = onBranchesText(state, text, command !== undefined, facts)
  if (ofBranches !== undefined) return ofBranches
  const recalled = command === undefined ? recallReminder(state, words, facts) : undefined
  return recalled ?? onWords(state, words, command, facts)
}

/** Words, where no reminder came since the last ones. */
function onWords(state: State, words: Words, command: ReturnType<typeof readCommand>, facts: Facts): Turn {
  const taken =
    onReviewRequest(state, words.text, command, facts) ??
    onFilingText(state, words, command, facts) ??
    onAmendText(state, words, command, facts)
  return taken === undefined
    ? onCommandOrWords(state, words.text, command, facts)
    : askInstead(state, taken, words.text, facts)
}

function onCommandOrWords(
  state: State,
  text: string,
  command: ReturnType<typeof readCommand>,
  facts: Facts,
): Turn {
  if (
    command?.name === 'duyet' &&
    command.rest === '' &&
    state.place.at === 'review' &&
    !slashed.test(text)
  ) {
    return onVerdictWords(state, state.place, text, facts)
  }
  if (command !== undefined) return runCommand(state, command, facts)
  const named =
    onScopeText(state, text, facts) ??
    onInviteText(state, text, facts) ??
    onGroupsText(state, text, facts) ??
    onRemindText(state, text, facts) ??
    onOfficeText(state, text, facts) ??
    onHistoryText(state, text, facts)
  if (named !== undefined) return named
  if (state.place.at === 'home' && isGoOn(text)) return runCommand(state, { name: 'baocao', rest: '' }, facts)
  return state.place.at === 'home'
    ? onHomeText(state, text, facts)
    : askInstead(state, again(state, facts, phrase('tap.choose')), text, facts)
}
