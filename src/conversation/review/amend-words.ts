import { localDay } from '../../domain/day.ts'
import { indicatorOf } from '../../domain/form-index.ts'
import type { FactsAtWork } from '../facts.ts'
import { readAnswer } from '../filing/read-answer.ts'
import { phrase, say } from '../phrase.ts'
import type { State } from '../state.ts'
import { again, goHome, type Turn } from '../turn-result.ts'
import { yesOrNo } from '../yes-or-no.ts'
import { addAnswers, addFix, pickFigure } from './add-fix.ts'
import { agreeTo } from './agree.ts'
import { amendingOf, factsAmended } from './amending.ts'
import { readReason } from './at-reason.ts'
import { onTotalText } from './at-amend-total.ts'
import type { AmendPlace } from './place.ts'
import { readSeveral } from './read-fix.ts'

type At<A extends AmendPlace['at']> = Extract<AmendPlace, { at: A }>

/** What words come to at each place of a correction. */
export function onWords(state: State, place: AmendPlace, text: string, facts: FactsAtWork): Turn {
  const amending = amendingOf(place)
  switch (place.at) {
    case 'amend':
      return onCard(state, place, text, facts)
    case 'amendPick':
      return addFix(state, amending, text, facts)
    case 'amendStep':
      return onAnswer(state, place, text, facts)
    case 'amendTotal':
      return onTotalText(state, place, text, facts) ?? again(state, facts, phrase('amend.whichParts'))
    case 'amendExplain':
    case 'amendReason':
      return onReason(state, place, text, facts)
  }
}

/** A clear yes or no to old beside new, or more figures without the word "sửa" before them. */
function onCard(state: State, place: At<'amend'>, text: string, facts: FactsAtWork): Turn {
  const amending = amendingOf(place)
  const said = yesOrNo(text, place.report.period, facts)
  if (said === 'yes') return agreeTo(state, amending, facts)
  if (said === 'no') return pickFigure(state, amending, facts)
  const several = readSeveral(text, factsAmended(place, facts))
  return several?.kind === 'answers'
    ? addAnswers(state, amending, several.answers, facts)
    : again(state, facts, phrase('amend.yesOrMore'))
}

function onAnswer(state: State, place: At<'amendStep'>, text: string, facts: FactsAtWork): Turn {
  const known = factsAmended(place, facts)
  const indicator = indicatorOf(known.work.form, place.code)
  if (indicator === undefined) return goHome(state, say('filing.lost'))
  const answer = readAnswer(text, indicator, undefined, known.work, localDay(facts.now))
  switch (answer.kind) {
    case 'take':
    case 'confirm':
      return addAnswers(state, amendingOf(place), answer.answers, facts)
    case 'carryMonth':
      return again(state, facts, phrase('takes.choice'))
    case 'again': {
      const several = readSeveral(text, known)
      return several?.kind === 'answers'
        ? addAnswers(state, amendingOf(place), several.answers, facts)
        : again(state, facts, answer.note)
    }
  }
}

function onReason(
  state: State,
  place: At<'amendExplain' | 'amendReason'>,
  text: string,
  facts: FactsAtWork,
): Turn {
  const read = readReason(text, place.report.period, facts)
  if ('refused' in read) return again(state, facts, read.refused)
  const amending = amendingOf(place)
  if (place.at === 'amendReason') return agreeTo(state, { ...amending, reason: read.reason }, facts)
  const { rule, office } = place.broken
  const explained = { ...amending.explained, [rule]: { reason: read.reason, about: office } }
  return agreeTo(state, { ...amending, explained }, facts)
}
