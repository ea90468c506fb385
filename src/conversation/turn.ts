import { isInvitationCode } from '../domain/invitation-code.ts'
import { localDay } from '../domain/day.ts'
import { periodOf } from '../domain/period.ts'
import { readCommand } from '../language/command.ts'
import { runCommand } from './commands.ts'
import type { Facts } from './facts.ts'
import { onFilingTap, onFilingText } from './filing/at-place.ts'
import { BEHALF, onBehalfTap, onBehalfText } from './filing/behalf.ts'
import { onEdited } from './filing/edit.ts'
import { onFilingOutcome } from './filing/on-outcome.ts'
import type { Input, PersonInput } from './input.ts'
import { onInviteTap, onInviteText } from './invite/invite.ts'
import { onInviteOutcome } from './invite/on-outcome.ts'
import { onBranchesListed } from './listed.ts'
import { askInstead, onAskingOutcome, onAskTap, onQuestionOrFigures } from './asking/asking.ts'
import { redeem } from './newcomer.ts'
import type { Outcome } from './outcome.ts'
import { ownPlace } from './own-place.ts'
import type { OnOutcome } from './rooms.ts'
import type { State } from './state.ts'
import { onStatisticsOutcome } from './statistics/on-outcome.ts'
import { onScopeTap, onScopeText } from './statistics/statistics.ts'
import { phrase, say } from './phrase.ts'
import { again, type Turn } from './turn-result.ts'
import { yesOrNo } from './yes-or-no.ts'

/** How the conversation goes on with what its effects came to, room by room. */
const onOutcome: OnOutcome<Outcome> = {
  branchesListed: onBranchesListed,
  ...onFilingOutcome,
  ...onStatisticsOutcome,
  ...onInviteOutcome,
  ...onAskingOutcome,
}

/** Each room takes the taps at its own places, and leaves the others. */
const taps = [
  onFilingTap,
  (state: State, { choice }: Tap, facts: Facts) => onScopeTap(state, choice, facts),
  (state: State, { choice }: Tap, facts: Facts) => onInviteTap(state, choice, facts),
  onAskTap,
]

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
  if (facts.person === null) return { state, replies: [say(stranger(facts))], effects: [] }
  if (command === undefined && slashed.test(text)) return again(state, facts, phrase('command.later'))
  const filed = onFilingText(state, words, command, facts)
  return filed === undefined
    ? onCommandOrWords(state, text, command, facts)
    : askInstead(state, filed, text, facts)
}

function onCommandOrWords(
  state: State,
  text: string,
  command: ReturnType<typeof readCommand>,
  facts: Facts,
): Turn {
  if (command !== undefined) return runCommand(state, command, facts)
  const named = onScopeText(state, text, facts) ?? onInviteText(state, text, facts)
  if (named !== undefined) return named
  return state.place.at === 'home'
    ? onHomeText(state, text, facts)
    : askInstead(state, again(state, facts, phrase('tap.choose')), text, facts)
}

/** Words that are no command, while nothing is asked. */
function onHomeText(state: State, text: string, facts: Facts): Turn {
  const said = yesOrNo(text, periodOf(localDay(facts.now)), facts)
  const behalf = said === undefined ? undefined : onBehalfText(state, said, facts)
  return behalf ?? onQuestionOrFigures(state, text, facts) ?? again(state, facts, phrase('home.unclear'))
}

function onTap(state: State, tap: Tap, facts: Facts): Turn {
  if (facts.person === null) return { state, replies: [say(stranger(facts))], effects: [] }
  if (tap.token === BEHALF) return onBehalfTap(state, tap.choice, facts)
  if (tap.token === '' || tap.token !== state.token) return again(state, facts, phrase('tap.old'))
  for (const onRoomTap of taps) {
    const turned = onRoomTap(state, tap, facts)
    if (turned !== undefined) return turned
  }
  return again(state, facts, phrase('tap.old'))
}

/** Nobody gets a figure, or a hint of one, without an office. */
function stranger(facts: Facts): string {
  return facts.installed ? 'start.stranger' : 'start.notInstalled'
}
