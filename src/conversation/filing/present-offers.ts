import { choice, choicesOf, inPairs, later, MOST_BUTTONS } from '../choices.ts'
import type { Choice, Choices, Phrase, Reply } from '../reply.ts'
import type { State } from '../state.ts'

type OfferPlace = Extract<State['place'], { at: 'pickReport' | 'offerMeetings' }>

/** Which branch's report to take in hand; or, before a month opens, whether to give its meeting already. */
export function presentOffers(place: OfferPlace, token: string, note: Phrase | null): Reply {
  const asked = place.at === 'pickReport' ? { key: 'filing.pickReport' } : meetings(place.opens)
  return { kind: 'ask', phrase: asked, note, choices: buttons(place, token) }
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
