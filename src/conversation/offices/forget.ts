import { localDay } from '../../domain/day.ts'
import { periodOf } from '../../domain/period.ts'
import { readCommand } from '../../language/command.ts'
import { readOfficeWords } from '../../language/office-words.ts'
import type { Facts } from '../facts.ts'
import type { OutcomeOf } from '../outcome-of.ts'
import { say } from '../phrase.ts'
import { newState, type State } from '../state.ts'
import { again, go, goHome, type Turn, want } from '../turn-result.ts'
import { yesOrNo } from '../yes-or-no.ts'
import { onLeaveChoice } from './leave.ts'

/**
 * Words of somebody without an office, as far as they are about what is kept of them; undefined for others. Whoever
 * was leaving and whose yes comes again is answered again.
 */
export function onFormerText(state: State, text: string, facts: Facts): Turn | undefined {
  const said = yesOrNo(text, periodOf(localDay(facts.now)), facts)
  const answered = said === undefined ? undefined : onFormerChoice(state, said, facts)
  if (answered !== undefined) return answered
  const asks =
    readCommand(text)?.name === 'riengtu' || readOfficeWords(text, localDay(facts.now))?.kind === 'forget'
  return asks && facts.installed ? go(state, { at: 'forget' }, facts) : undefined
}

/** A tap of somebody without an office; undefined where it is about nothing that is theirs. */
export function onFormerChoice(state: State, choice: string, facts: Facts): Turn | undefined {
  const { place } = state
  if (place.at === 'leaveConfirm') return onLeaveChoice(state, place, choice, facts)
  if (place.at !== 'forget') return undefined
  if (choice === 'no' || choice === 'later') return goHome(state, say('offices.notForgotten'))
  return choice === 'yes' ? want(state, { kind: 'forgetChat' }) : undefined
}

/** Somebody who holds an office is reached in it; it has to be laid down first. */
export function askedToForget(state: State, facts: Facts): Turn {
  return again(state, facts, { key: 'offices.leaveFirst' })
}

export function onChatForgotten(state: State, { done }: OutcomeOf<'chatForgotten'>): Turn {
  return done ? goHome(newState, say('offices.forgotten')) : goHome(state, say('offices.leaveFirst'))
}
