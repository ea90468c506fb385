import { onlyOf } from '../../domain/only.ts'
import { isPostponement } from '../../language/postpone.ts'
import { isNamed, picked } from '../choices.ts'
import type { Facts } from '../facts.ts'
import { type State } from '../state.ts'
import { inHandOf, type Offer } from './place.ts'
import { say } from '../phrase.ts'
import { goHome, type Turn, want } from '../turn-result.ts'
import { yesOrNo } from '../yes-or-no.ts'

type OfferPlace = Extract<State['place'], { at: 'pickReport' | 'offerMeetings' }>

/** Words while it is asked which report: a branch's name, or yes and no where there is one; else undefined. */
export function onOfferText(state: State, place: OfferPlace, text: string, facts: Facts): Turn | undefined {
  if (isPostponement(text)) return goHome(state, say('filing.whenever'))
  const named = onlyOf(place.offers.filter(isNamed(text)))
  if (named !== undefined) return takeOffer(state, place, named)
  const only = onlyOf(place.offers)
  const said = only && yesOrNo(text, only.period, facts)
  if (said === 'no') return goHome(state, say('filing.whenever'))
  return only !== undefined && said === 'yes' ? takeOffer(state, place, only) : undefined
}

export function onOfferTap(state: State, place: OfferPlace, choice: string): Turn | undefined {
  if (choice === 'later') return goHome(state, say('filing.whenever'))
  const offer = place.offers[Number(picked(choice, 'pick'))]
  return offer === undefined ? undefined : takeOffer(state, place, offer)
}

function takeOffer(state: State, place: OfferPlace, offer: Offer): Turn {
  const purpose = place.at === 'pickReport' ? place.purpose : ({ kind: 'file' } as const)
  return want(state, { kind: 'openReport', report: inHandOf(offer), purpose })
}
