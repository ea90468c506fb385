import type { CommandName } from '../../language/command.ts'
import { isBack } from '../../language/moves.ts'
import { isPostponement } from '../../language/postpone.ts'
import { read } from '../../language/read.ts'
import { localDay } from '../../domain/day.ts'
import { picked } from '../choices.ts'
import { indicatorOf } from '../../domain/form.ts'
import { indicatorNamed } from '../../domain/label.ts'
import { foldMarks } from '../../language/normalize.ts'
import type { Facts, Work } from '../facts.ts'
import type { PersonInput } from '../input.ts'
import type { State } from '../state.ts'
import { goHome, say, type Turn, want } from '../turn-result.ts'
import { onCardTap, onCardText } from './at-card.ts'
import { onConfirm } from './at-confirm.ts'
import { onQuestionTap, onQuestionText } from './at-question.ts'
import { onReadback } from './at-readback.ts'
import { fixIn, fixOne, onPickFix } from './fix.ts'
import { putOff, stepBack } from './move.ts'
import { officeOf } from './offices.ts'

type Command = { readonly name: CommandName; readonly rest: string } | undefined

/** Words at a place where a report is in hand; undefined where they belong to something else. */
export function onFilingText(state: State, text: string, command: Command, facts: Facts): Turn | undefined {
  const { place } = state
  if (place.at === 'pickReport' || place.at === 'offerMeetings') return onOfferText(state, place, text, facts)
  if (!('report' in place)) return undefined
  if (officeOf(place.report.branchId, facts) === undefined) return goHome(state, say('command.noRight'))
  if (facts.work === null) return goHome(state, say('filing.lost'))
  if (command?.name === 'sua' && wantsFix(text, command.rest, place, facts.work)) {
    return fixIn(state, place.report, command.rest, facts)
  }
  if (command !== undefined && command.name !== 'sua') return undefined
  if (isPostponement(text)) return putOff(state, place.report)
  const from = place.at === 'step' || place.at === 'confirm' ? place.step : null
  if (isBack(text)) return stepBack(state, place.report, from, facts)
  switch (place.at) {
    case 'step':
      return place.step.kind === 'card'
        ? onCardText(state, place.report, text, facts)
        : onQuestionText(state, place.report, place.step, text, facts)
    case 'confirm':
      return onConfirm(state, place, yesOrNo(text, facts, place.report.period), facts)
    case 'readback':
      return onReadback(state, place.report, yesOrNo(text, facts, place.report.period), facts)
    case 'pickFix':
      return fixIn(state, place.report, text, facts)
  }
}

/**
 * "sửa 24" at a question corrects a number; "sửa", "/sua" and "sửa dự bị" go to a question; "sửa chữa đường thôn" is
 * what somebody has to say where words are asked for.
 */
function wantsFix(text: string, rest: string, place: State['place'], work: Work): boolean {
  if (text.startsWith('/') || rest === '') return true
  const code = place.at === 'step' && place.step.kind === 'question' ? place.step.code : ''
  const wordsAsked = indicatorOf(work.form, code)?.type === 'text'
  return wordsAsked ? indicatorNamed(work.form, rest, foldMarks) !== undefined : !/\d/.test(rest)
}

function yesOrNo(text: string, facts: Facts, month: string): 'yes' | 'no' | undefined {
  const { kind } = read(text, 'yesno', { month, today: localDay(facts.now) })
  return kind === 'yes' || kind === 'no' ? kind : undefined
}

type OfferPlace = Extract<State['place'], { at: 'pickReport' | 'offerMeetings' }>

function onOfferText(state: State, place: OfferPlace, text: string, facts: Facts): Turn | undefined {
  if (isPostponement(text)) return goHome(state)
  const [only] = place.offers
  if (place.offers.length !== 1 || only === undefined) return undefined
  const said = yesOrNo(text, facts, only.period)
  if (said === 'no') return goHome(state, say('filing.whenever'))
  return said === 'yes' ? takeOffer(state, place, 0) : undefined
}

function takeOffer(state: State, place: OfferPlace, index: number): Turn | undefined {
  const offer = place.offers[index]
  if (offer === undefined) return undefined
  const { branchId, period, section } = offer
  return want(state, { kind: 'openReport', report: { branchId, period, section }, fix: null })
}

/** A tap at a place where a report is in hand; undefined where it belongs to something else. */
export function onFilingTap(
  state: State,
  tap: Extract<PersonInput, { kind: 'tap' }>,
  facts: Facts,
): Turn | undefined {
  const { place } = state
  const { choice } = tap
  if (place.at === 'pickReport' || place.at === 'offerMeetings') {
    const index = picked(choice, 'pick')
    if (choice === 'later') return goHome(state, say('filing.whenever'))
    return index === undefined ? undefined : takeOffer(state, place, Number(index))
  }
  if (!('report' in place)) return undefined
  if (officeOf(place.report.branchId, facts) === undefined) return goHome(state, say('command.noRight'))
  if (facts.work === null) return goHome(state, say('filing.lost'))
  if (choice === 'later') return putOff(state, place.report)
  const from = place.at === 'step' || place.at === 'confirm' ? place.step : null
  if (choice === 'back') return stepBack(state, place.report, from, facts)
  const code = picked(choice, 'fix')
  if (code !== undefined) return fixOne(state, place.report, code, facts)
  switch (place.at) {
    case 'step':
      return place.step.kind === 'card'
        ? onCardTap(state, place.report, tap, facts)
        : onQuestionTap(state, place.report, place.step, tap, facts)
    case 'confirm':
      return onConfirm(state, place, choice === 'yes' || choice === 'no' ? choice : undefined, facts)
    case 'readback':
      return onReadback(state, place.report, choice === 'yes' || choice === 'no' ? choice : undefined, facts)
    case 'pickFix':
      return onPickFix(state, place, choice, facts)
  }
}
