import { localDay } from '../../domain/day.ts'
import type { CommandName } from '../../language/command.ts'
import { monthLead } from '../../language/month-lead.ts'
import { isBack } from '../../language/moves.ts'
import { isPostponement } from '../../language/postpone.ts'
import { areAtWork, type Facts } from '../facts.ts'
import type { PersonInput } from '../input.ts'
import type { State } from '../state.ts'
import { isAtWork, type WorkPlace } from './place.ts'
import { phrase, say } from '../phrase.ts'
import { again, goHome, type Turn } from '../turn-result.ts'
import { yesOrNo } from '../yes-or-no.ts'
import { onCardTap, onCardText } from './at-card.ts'
import { onConfirm } from './at-confirm.ts'
import { onExplainTap, onReason } from './at-explain.ts'
import { onQuestionTap, onQuestionText } from './at-question.ts'
import { onReadback } from './at-readback.ts'
import { picked } from '../choices.ts'
import { areWordsAsked, fixIn, fixOne, onPickFix, wantsFix } from './fix.ts'
import { putOff, stepBack } from './move.ts'
import { onOfferTap, onOfferText } from './offers.ts'
import { readInto } from './read-into.ts'
import { onResume } from './at-resume.ts'

type Command = { readonly name: CommandName; readonly rest: string } | undefined

/** Words at a place where a report is in hand; undefined where they belong to something else. */
export function onFilingText(
  state: State,
  words: Extract<PersonInput, { kind: 'text' }>,
  command: Command,
  facts: Facts,
): Turn | undefined {
  const { place } = state
  const { text } = words
  if (place.at === 'pickReport' || place.at === 'offerMeetings') return onOfferText(state, place, text, facts)
  if (!isAtWork(place)) return undefined
  if (!areAtWork(facts)) return goHome(state, say('filing.lost'))
  if (place.at === 'readback' && !text.startsWith('/')) {
    const said = yesOrNo(text, place.report.period, facts)
    if (said !== undefined) return onReadback(state, place, said, facts)
  }
  if (command?.name === 'sua') {
    const lead = monthLead(command.rest, localDay(facts.now))
    // A month that is named is another report than the one in hand.
    if (lead !== undefined && (lead.rest !== '' || lead.month !== place.report.period)) return undefined
    const what = lead === undefined ? command.rest : lead.rest
    if (wantsFix(text, what, areWordsAsked(place, facts.work), facts.work)) {
      return fixIn(state, place.report, what, facts)
    }
  }
  if (command !== undefined && command.name !== 'sua') return undefined
  if (isPostponement(text)) return putOff(state, place.report)
  if (isBack(text)) return stepBack(state, place.report, stepOf(place), facts)
  switch (place.at) {
    case 'resume':
      return onResume(state, place, yesOrNo(text, place.report.period, facts), facts)
    case 'step':
      return place.step.kind === 'card'
        ? onCardText(state, place.report, words, facts)
        : onQuestionText(state, place.report, place.step, words, facts)
    case 'confirm': {
      const said = yesOrNo(text, place.report.period, facts)
      // Whoever answers anew in place of a yes or no has answered the question itself.
      return said === undefined && place.step.kind === 'question'
        ? onQuestionText(state, place.report, place.step, words, facts)
        : onConfirm(state, place, said, facts)
    }
    case 'readback':
      return readInto(state, place.report, text, facts) ?? again(state, facts, phrase('filing.submitOrFix'))
    case 'explain':
      return onReason(state, place, text, facts)
    case 'pickFix':
      return fixIn(state, place.report, text, facts)
  }
}

/** A tap at a place where a report is in hand; undefined where it belongs to something else. */
export function onFilingTap(
  state: State,
  tap: Extract<PersonInput, { kind: 'tap' }>,
  facts: Facts,
): Turn | undefined {
  const { place } = state
  const { choice } = tap
  if (place.at === 'pickReport' || place.at === 'offerMeetings') return onOfferTap(state, place, choice)
  if (!isAtWork(place)) return undefined
  if (!areAtWork(facts)) return goHome(state, say('filing.lost'))
  if (choice === 'later') return putOff(state, place.report)
  if (choice === 'back') return stepBack(state, place.report, stepOf(place), facts)
  const code = picked(choice, 'fix')
  if (code !== undefined) return fixOne(state, place.report, code, facts)
  const said = choice === 'yes' || choice === 'no' ? choice : undefined
  switch (place.at) {
    case 'resume':
      return onResume(state, place, said, facts)
    case 'step':
      return place.step.kind === 'card'
        ? onCardTap(state, place.report, tap, facts)
        : onQuestionTap(state, place.report, place.step, tap, facts)
    case 'confirm':
      return onConfirm(state, place, said, facts)
    case 'readback':
      return onReadback(state, place, said, facts)
    case 'explain':
      return onExplainTap(state, place, choice, facts)
    case 'pickFix':
      return onPickFix(state, place, choice, facts)
  }
}

function stepOf(place: WorkPlace) {
  return place.at === 'step' || place.at === 'confirm' ? place.step : null
}
