import { cardOf, stockFigures } from '../../domain/card.ts'
import { localDay } from '../../domain/day.ts'
import { indicatorOf } from '../../domain/form-index.ts'
import type { CommandName } from '../../language/command.ts'
import { isBack, isDrop } from '../../language/moves.ts'
import { monthLead } from '../../language/month-lead.ts'
import { isPostponement } from '../../language/postpone.ts'
import { picked } from '../choices.ts'
import { type Facts, type FactsAtWork, scopeOf } from '../facts.ts'
import { figureOfTap, offersTap } from '../filing/at-question.ts'
import { wantsFix } from '../filing/fix.ts'
import type { PersonInput } from '../input.ts'
import { say } from '../phrase.ts'
import type { State } from '../state.ts'
import { go, goHome, type Turn } from '../turn-result.ts'
import { onWords } from './amend-words.ts'
import { addAnswers, addFix, askFigure, pickFigure } from './add-fix.ts'
import { agreeTo } from './agree.ts'
import { amendingOf, atAmending, factsAmended, isAmending } from './amending.ts'
import { dropAmendment, showAmendment } from './show-amendment.ts'
import { onTotalTap } from './at-amend-total.ts'
import type { AmendPlace } from './place.ts'

type Command = { readonly name: CommandName; readonly rest: string } | undefined
type Words = Extract<PersonInput, { kind: 'text' }>
type Tap = Extract<PersonInput, { kind: 'tap' }>

/** Words while a submitted report is corrected; undefined where they belong to something else. */
export function onAmendText(state: State, { text }: Words, command: Command, facts: Facts): Turn | undefined {
  const { place } = state
  if (!isAmending(place)) return undefined
  if (!atAmending(facts)) return command === undefined ? goHome(state, say('filing.lost')) : undefined
  if (command?.name === 'sua' && isMore(text, command.rest, place, facts)) {
    return addFix(state, amendingOf(place), command.rest, facts)
  }
  if (command !== undefined && command.name !== 'sua') return undefined
  if (command !== undefined && monthLead(command.rest, localDay(facts.now)) !== undefined) return undefined
  if (isPostponement(text) || isDrop(text)) return dropAmendment(state)
  if (isBack(text)) return backFrom(state, place, facts)
  return onWords(state, place, text, facts)
}

/** A tap while a submitted report is corrected; undefined where it belongs to something else. */
export function onAmendTap(state: State, tap: Tap, facts: Facts): Turn | undefined {
  const { place } = state
  if (!isAmending(place)) return undefined
  if (!atAmending(facts)) return goHome(state, say('filing.lost'))
  const amending = amendingOf(place)
  const code = picked(tap.choice, 'fix')
  if (code !== undefined && indicatorOf(facts.work.form, code) !== undefined) {
    return askFigure(state, amending, code, facts)
  }
  const section = picked(tap.choice, 'section')
  if (section !== undefined && place.at === 'amendPick') {
    return go(state, { ...place, among: 'section', section }, facts)
  }
  switch (tap.choice) {
    case 'later':
    case 'no':
      return dropAmendment(state)
    case 'back':
      return backFrom(state, place, facts)
    case 'more':
      return pickFigure(state, amending, facts)
    case 'yes':
      return place.at === 'amend' ? agreeTo(state, amending, facts) : undefined
    case 'computed':
      return takeWorkedOut(state, place, tap.label ?? tap.choice, facts)
    default:
      return onChoice(state, place, tap, facts)
  }
}

function onChoice(state: State, place: AmendPlace, tap: Tap, facts: FactsAtWork): Turn | undefined {
  if (place.at === 'amendTotal') return onTotalTap(state, place, tap.choice, facts)
  if (place.at !== 'amendStep' || !offersTap(place.code, tap, factsAmended(place, facts))) return undefined
  const figure = figureOfTap(tap)
  return figure && addAnswers(state, amendingOf(place), { [place.code]: figure }, facts)
}

/** "Sửa …" adds to the correction, unless it names another month, or is what somebody has to say in words. */
function isMore(text: string, rest: string, place: AmendPlace, facts: FactsAtWork): boolean {
  const lead = monthLead(rest, localDay(facts.now))
  if (lead !== undefined) return lead.month === place.report.period && lead.rest === ''
  return wantsFix(text, rest, areWordsAsked(place, facts), facts.work)
}

function areWordsAsked(place: AmendPlace, { work }: FactsAtWork): boolean {
  if (place.at === 'amendStep') return indicatorOf(work.form, place.code)?.type === 'text'
  return place.at === 'amendExplain' || place.at === 'amendReason'
}

function backFrom(state: State, place: AmendPlace, facts: FactsAtWork): Turn {
  const amending = amendingOf(place)
  return Object.keys(amending.answers).length === 0 || place.at === 'amend'
    ? pickFigure(state, amending, facts)
    : showAmendment(state, amending, facts)
}

/** The stocks as the movements make them, in the place of those that do not agree. */
function takeWorkedOut(state: State, place: AmendPlace, words: string, facts: FactsAtWork): Turn | undefined {
  const { work } = factsAmended(place, facts)
  const card = cardOf(work.form, scopeOf(work))
  if (card === undefined || place.at !== 'amend') return undefined
  const figures = stockFigures({ ...card.workedOut, exempt: card.shown.exempt }, words)
  return addAnswers(state, amendingOf(place), figures, facts)
}
