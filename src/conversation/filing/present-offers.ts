import { choice, choicesOf, inPairs, later, MOST_BUTTONS } from '../choices.ts'
import { phrase } from '../phrase.ts'
import type { Choice, Choices, Phrase, Reply } from '../reply.ts'
import type { State } from '../state.ts'

type OfferPlace = Extract<State['place'], { at: 'pickReport' | 'offerMeetings' }>

/** Which branch's report to take in hand; or, before a month opens, whether to give its meeting already. */
export function presentOffers(place: OfferPlace, token: string, note: Phrase | null): Reply {
  return { kind: 'ask', phrase: asked(place), note, choices: buttons(place, token) }
}

function asked(place: OfferPlace): Phrase {
  if (place.at === 'offerMeetings') return meetings(place.opens)
  return phrase(place.purpose.kind === 'fix' ? 'filing.pickFix' : 'filing.pickReport')
}

function meetings(month: string): Phrase {
  return { key: 'filing.offerMeetings', params: { month } }
}

function buttons(place: OfferPlace, token: string): Choices {
  const offers = place.offers.slice(0, MOST_BUTTONS)
  if (place.at === 'pickReport') {
    const reports = offers.map(({ name, period }, index) =>
      choice(`pick:${index}`, 'button.report', { branch: name, month: period }),
    )
    return choicesOf(token, ...inPairs(reports), [later])
  }
  const many = offers.length > 1
  const yes = offers.map(({ name, period }, index): Choice[] => [
    many
      ? choice(`pick:${index}`, 'button.meetingsOf', { month: period, branch: name })
      : choice('pick:0', 'button.meetings', { month: period }),
  ])
  return choicesOf(token, ...yes, [later])
}
