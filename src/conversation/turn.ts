import { isInvitationCode } from '../domain/invitation-code.ts'
import { localDay } from '../domain/day.ts'
import { periodOf } from '../domain/period.ts'
import { readCommand } from '../language/command.ts'
import { runCommand } from './commands.ts'
import type { Facts } from './facts.ts'
import { onExplanationSaved } from './filing/at-explain.ts'
import { onFilingTap, onFilingText } from './filing/at-place.ts'
import { BEHALF, onBehalfSettled, onBehalfTap, onBehalfText } from './filing/behalf.ts'
import { onEdited } from './filing/edit.ts'
import { onReportsFound } from './filing/found.ts'
import { onHistoryLoaded } from './filing/history.ts'
import { onReportOpened, onReportRefused } from './filing/opened.ts'
import { onFiguresSaved, onReportSubmitted } from './filing/progress.ts'
import { onFiguresUnasked } from './filing/unasked.ts'
import type { Input } from './input.ts'
import { onInvitationCreated, onInviteTap, onInviteText } from './invite/invite.ts'
import { onBranchesListed } from './listed.ts'
import { onInvitationRedeemed, onInvitationRefused, redeem } from './newcomer.ts'
import { ownPlace } from './own-place.ts'
import type { Reply } from './reply.ts'
import type { State } from './state.ts'
import { onScopeTap, onScopeText } from './statistics/statistics.ts'
import { phrase, say } from './phrase.ts'
import { again, goHome, stay, type Turn } from './turn-result.ts'
import { yesOrNo } from './yes-or-no.ts'

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
    case 'invitationRedeemed':
      return onInvitationRedeemed(state, input.person)
    case 'invitationRefused':
      return onInvitationRefused(state, input.why, facts)
    case 'reportsFound':
      return onReportsFound(state, input, facts)
    case 'reportOpened':
      return onReportOpened(state, input, facts)
    case 'reportRefused':
      return onReportRefused(state, input.why)
    case 'figuresSaved':
      return onFiguresSaved(state, input, facts)
    case 'historyLoaded':
      return onHistoryLoaded(state, input, facts)
    case 'explanationSaved':
      return onExplanationSaved(state)
    case 'onBehalfSettled':
      return onBehalfSettled(state, input, facts)
    case 'reportSubmitted':
      return onReportSubmitted(state, input, facts)
    case 'summaryLoaded':
      return shown(state, facts, { kind: 'summary', summary: input.summary, withAlerts: input.withAlerts })
    case 'progressLoaded':
      return stay(state, facts, { kind: 'progress', progress: input.progress })
    case 'branchLoaded':
      return shown(state, facts, { kind: 'branchCard', card: input.card, whole: input.whole })
    case 'branchesListed':
      return onBranchesListed(state, input, facts)
    case 'invitationCreated':
      return onInvitationCreated(state, input)
  }
}

/** A command that does not exist is no answer to anything; 3/11 is no command. */
const slashed = /^\/[a-z]\w*(@\w+)?(\s|$)/i

/** Figures that were asked for: whoever chose whose is done with choosing. */
function shown(state: State, facts: Facts, reply: Reply): Turn {
  return state.place.at === 'pickScope' ? goHome(state, reply) : stay(state, facts, reply)
}

function onText(state: State, words: Extract<Input, { kind: 'text' }>, facts: Facts): Turn {
  const { text } = words
  const command = readCommand(text)
  if (command?.name === 'start' && command.rest !== '') return redeem(state, command.rest)
  if (isInvitationCode(text)) return redeem(state, text)
  if (facts.person === null) return { state, replies: [say(stranger(facts))], effects: [] }
  if (command === undefined && slashed.test(text)) return again(state, facts, phrase('command.later'))
  return onFilingText(state, words, command, facts) ?? onCommandOrWords(state, text, command, facts)
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
  if (state.place.at !== 'home') return again(state, facts, phrase('tap.choose'))
  const said = yesOrNo(text, periodOf(localDay(facts.now)), facts)
  const behalf = said === undefined ? undefined : onBehalfText(state, said, facts)
  return behalf ?? onFiguresUnasked(state, text, facts) ?? again(state, facts, phrase('home.unclear'))
}

function onTap(state: State, tap: Extract<Input, { kind: 'tap' }>, facts: Facts): Turn {
  if (facts.person === null) return { state, replies: [say(stranger(facts))], effects: [] }
  if (tap.token === BEHALF) return onBehalfTap(state, tap.choice, facts)
  if (tap.token === '' || tap.token !== state.token) return again(state, facts, phrase('tap.old'))
  return (
    onFilingTap(state, tap, facts) ??
    onScopeTap(state, tap.choice, facts) ??
    onInviteTap(state, tap.choice, facts) ??
    again(state, facts, phrase('tap.old'))
  )
}

/** Nobody gets a figure, or a hint of one, without an office. */
function stranger(facts: Facts): string {
  return facts.installed ? 'start.stranger' : 'start.notInstalled'
}
