import { choice, choicesOf, inPairs, later } from '../choices.ts'
import type { Phrase, Reply } from '../reply.ts'
import type { State } from '../state.ts'

type OfferPlace = Extract<State['place'], { at: 'pickReport' | 'offerMeetings' }>

/** Which branch's report to take in hand; or, before a month opens, whether to give its meeting already. */
export function presentOffers(place: OfferPlace, token: string, note: Phrase | null): Reply {
  const { offers } = place
  if (place.at === 'offerMeetings') {
    const many = offers.length > 1
    const yes = offers.map(({ name, period }, index) =>
      many
        ? choice(`pick:${index}`, 'button.meetingsOf', { month: period, branch: name })
        : choice('pick:0', 'button.meetings', { month: period }),
    )
    return {
      kind: 'ask',
      phrase: { key: 'filing.offerMeetings', params: { month: place.opens } },
      note,
      choices: choicesOf(token, ...yes.map((one) => [one]), [later]),
    }
  }
  return {
    kind: 'ask',
    phrase: { key: 'filing.pickReport' },
    note,
    choices: choicesOf(
      token,
      ...inPairs(
        offers.map(({ name, period }, index) =>
          choice(`pick:${index}`, 'button.report', { branch: name, month: period }),
        ),
      ),
      [later],
    ),
  }
}
