import { areAtWork, type FactsAtWork } from '../facts.ts'
import type { Phrase, Reply } from '../reply.ts'
import type { Asking, Present } from '../rooms.ts'
import type { FilingPlace } from './place.ts'
import { presentCard } from './present-card.ts'
import { presentConfirm } from './present-confirm.ts'
import { presentExplain } from './present-explain.ts'
import { presentFix } from './present-fix.ts'
import { presentOffers } from './present-offers.ts'
import { presentQuestion } from './present-question.ts'
import { presentReadback } from './present-readback.ts'
import { presentResume } from './present-resume.ts'

/** What filing asks at its places. */
export const presentFiling: Present<FilingPlace> = {
  pickReport: (place, { token, note }) => [presentOffers(place, token, note)],
  offerMeetings: (place, { token, note }) => [presentOffers(place, token, note)],
  resume: atWork((place, { work }, token, note) => presentResume(place, work, token, note)),
  step: atWork((place, facts, token, note) =>
    place.step.kind === 'card'
      ? presentCard(place, facts.work, token, note)
      : presentQuestion(place, place.step.code, facts, token, note),
  ),
  confirm: atWork((place, { work }, token, note) => presentConfirm(place, work, token, note)),
  pickFix: atWork((place, { work }, token, note) => presentFix(place, work, token, note)),
  readback: atWork((_place, { work }, token, note) => presentReadback(work, token, note)),
  explain: atWork((place, _facts, token, note) => presentExplain(place, token, note)),
}

/** A question about the report in hand, while there is one. */
function atWork<P extends FilingPlace>(
  ask: (place: P, facts: FactsAtWork, token: string, note: Phrase | null) => Reply,
) {
  return (place: P, { facts, token, note }: Asking): Reply[] =>
    areAtWork(facts) ? [ask(place, facts, token, note)] : []
}
