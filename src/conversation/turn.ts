import { isInvitationCode } from '../domain/invitation-code.ts'
import { readCommand } from '../language/command.ts'
import { isGoOn } from '../language/moves.ts'
import { onBranchesOutcome } from './branches/on-outcome.ts'
import { onBranchesTap } from './branches/on-tap.ts'
import { onBranchesText } from './branches/on-text.ts'
import { runCommand } from './commands.ts'
import type { Facts } from './facts.ts'
import { onFilingTap, onFilingText } from './filing/at-place.ts'
import { BEHALF, onBehalfTap } from './filing/behalf.ts'
import { onDocumentsOutcome } from './documents/on-outcome.ts'
import { onEdited } from './filing/edit.ts'
import { onFilingOutcome } from './filing/on-outcome.ts'
import { onGroupsOutcome, onGroupsTap, onGroupsText } from './groups/groups.ts'
import type { Input, PersonInput } from './input.ts'
import { onInviteTap, onInviteText } from './invite/invite.ts'
import { onInviteOutcome } from './invite/on-outcome.ts'
import { onAmendTap, onAmendText } from './review/at-amend.ts'
import { onOfficeTap, onOfficeText, onVerdictWords } from './review/at-office.ts'
import { onHistoryTap, onHistoryText } from './review/history.ts'
import { BEGIN, onBeginTap, onRequestTap, REVIEW } from './review/notice-choices.ts'
import { onReviewOutcome } from './review/on-outcome.ts'
import { onReviewRequest } from './review/on-request.ts'
import { askReceipt } from './review/receipts.ts'
import { onHomeText } from './home.ts'
import { LADDER } from './ladder/choices.ts'
import { onLadderOutcome } from './ladder/on-outcome.ts'
import { recallReminder } from './ladder/recall.ts'
import { onReminderTap } from './ladder/taps.ts'
import { onBranchesListed } from './listed.ts'
import { askInstead, onAskingOutcome, onAskTap } from './asking/asking.ts'
import { redeem } from './newcomer.ts'
import { onOfficesTap, onOfficesText } from './offices/at-place.ts'
import { onFormerChoice, onFormerText } from './offices/forget.ts'
import { beginLeaving } from './offices/leave.ts'
import { onOfficesOutcome } from './offices/on-outcome.ts'
import { ANY_TIME } from './offices/own.ts'
import type { Outcome } from './outcome.ts'
import { ownPlace } from './own-place.ts'
import { onRemindOutcome, onRemindTap, onRemindText } from './remind/remind.ts'
import type { OnOutcome } from './rooms.ts'
import type { State } from './state.ts'
import { onStatisticsOutcome } from './statistics/on-outcome.ts'
import { onScopeTap, onScopeText } from './statistics/statistics.ts'
import { onTablesOutcome, onTablesTap, TABLES } from './tables/tables.ts'
import { phrase, say } from './phrase.ts'
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

/** Each room takes the taps at its own places, and leaves the others. */
const taps = [
  onFilingTap,
  onAmendTap,
  (state: State, { choice }: Tap, facts: Facts) => onOfficeTap(state, choice, facts),
  (state: State, { choice }: Tap, facts: Facts) => onHistoryTap(state, choice, facts),
  (state: State, { choice }: Tap, facts: Facts) => onScopeTap(state, choice, facts),
  (state: State, { choice }: Tap, facts: Facts) => onInviteTap(state, choice, facts),
  (state: State, { choice }: Tap, facts: Facts) => onGroupsTap(state, choice, facts),
  (state: State, { choice }: Tap, facts: Facts) => onRemindTap(state, choice, facts),
  (state: State, { choice }: Tap, facts: Facts) => onOfficesTap(state, choice, facts),
  (state: State, { choice }: Tap, facts: Facts) => onBranchesTap(state, choice, facts),
  onAskTap,
]

/** The buttons of messages that nobody was waiting for are good at any time. */
const lastingTaps: Readonly<Record<string, (state: State, choice: string, facts: Facts) => Turn>> = {
  [BEHALF]: onBehalfTap,
  [REVIEW]: onRequestTap,
  [BEGIN]: onBeginTap,
  [LADDER]: onReminderTap,
  [TABLES]: onTablesTap,
}

type Tap = Extract<PersonInput, { kind: 'tap' }>
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

function onTap(state: State, tap: Tap, facts: Facts): Turn {
  if (facts.person === null) {
    const former = tap.token === state.token ? onFormerChoice(state, tap.choice, facts) : undefined
    return former ?? strange(state, facts)
  }
  const lasting = Object.hasOwn(lastingTaps, tap.token) ? lastingTaps[tap.token] : undefined
  if (lasting !== undefined) return lasting(state, tap.choice, facts)
  if (tap.token === ANY_TIME && tap.choice === 'leave') return beginLeaving(state, facts)
  if (tap.token === '' || tap.token !== state.token) return again(state, facts, phrase('tap.old'))
  for (const onRoomTap of taps) {
    const turned = onRoomTap(state, tap, facts)
    if (turned !== undefined) return turned
  }
  return again(state, facts, phrase('tap.old'))
}

/** Nobody gets a figure, or a hint of one, without an office. */
function strange(state: State, { installed }: Facts): Turn {
  return { state, replies: [say(installed ? 'start.stranger' : 'start.notInstalled')], effects: [] }
}
