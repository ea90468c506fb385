import { areAtWork, type Facts, type FactsAtWork } from './facts.ts'
import { presentInvitation } from './invite/present.ts'
import { presentCard } from './filing/present-card.ts'
import { presentConfirm } from './filing/present-confirm.ts'
import { presentExplain } from './filing/present-explain.ts'
import { presentFix } from './filing/present-fix.ts'
import { presentOffers } from './filing/present-offers.ts'
import { presentQuestion } from './filing/present-question.ts'
import { presentReadback } from './filing/present-readback.ts'
import { presentResume } from './filing/present-resume.ts'
import type { Phrase, Reply } from './reply.ts'
import type { State } from './state.ts'
import { presentScopes } from './statistics/present-scopes.ts'

/**
 * What is asked at the place where the conversation stands. It is a function of the place and the facts
 * alone, so that a question can be asked again after anything: a stop, a stray message, an old button.
 */
export function present(state: State, facts: Facts, note: Phrase | null = null): Reply[] {
  const { place, token } = state
  switch (place.at) {
    case 'home':
      return note === null ? [] : [{ kind: 'phrase', ...note }]
    case 'pickReport':
    case 'offerMeetings':
      return [presentOffers(place, token, note)]
    case 'resume':
    case 'step':
    case 'confirm':
    case 'pickFix':
    case 'readback':
    case 'explain':
      return areAtWork(facts) ? [presentFiling(place, facts, token, note)] : []
    case 'pickScope':
      return [presentScopes(place, token, note)]
    case 'inviteRole':
    case 'inviteFor':
      return [presentInvitation(place, token, note)]
  }
}

type FilingPlace = Extract<State['place'], { readonly report: unknown }>

function presentFiling(place: FilingPlace, facts: FactsAtWork, token: string, note: Phrase | null): Reply {
  const { work } = facts
  switch (place.at) {
    case 'resume':
      return presentResume(place, work, token, note)
    case 'explain':
      return presentExplain(place, token, note)
    case 'step':
      return place.step.kind === 'card'
        ? presentCard(place, work, token, note)
        : presentQuestion(place, place.step.code, facts, token, note)
    case 'confirm':
      return presentConfirm(place, work, token, note)
    case 'pickFix':
      return presentFix(place, work, token, note)
    case 'readback':
      return presentReadback(work, token, note)
  }
}
