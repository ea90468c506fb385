import { isFiled } from '../../domain/report.ts'
import { areAtWork, type Facts, type FactsAtWork } from '../facts.ts'
import type { InHand } from '../filing/place.ts'
import type { Place } from '../state.ts'
import { amended } from './amended.ts'
import type { Amending, AmendPlace } from './place.ts'

const places: ReadonlySet<Place['at']> = new Set<AmendPlace['at']>([
  'amend',
  'amendPick',
  'amendStep',
  'amendTotal',
  'amendExplain',
  'amendReason',
])

/** Whether a submitted report is being corrected. */
export function isAmending(place: Place): place is AmendPlace {
  return places.has(place.at)
}

/** A correction that nothing was said of yet. */
export function newAmending(report: InHand, facts: FactsAtWork, reason: string | null = null): Amending {
  return { report, answers: {}, seen: facts.work.report.revision, explained: {}, reason }
}

/** What of the place is the correction itself. */
export function amendingOf({ report, answers, seen, explained, reason }: Amending): Amending {
  return { report, answers, seen, explained, reason }
}

/** The facts as they would be with the correction. */
export function factsAmended({ answers }: Pick<Amending, 'answers'>, facts: FactsAtWork): FactsAtWork {
  return { ...facts, work: amended(facts.work, answers) }
}

/** The report that is corrected, where it may still be: submitted and at hand. */
export function atAmending(facts: Facts): facts is FactsAtWork {
  return areAtWork(facts) && isFiled(facts.work.report.status)
}
