import { isFiled } from '../../domain/report.ts'
import type { FactsAtWork } from '../facts.ts'
import { areAtWork, type Facts } from '../facts.ts'
import type { InHand } from '../filing/place.ts'
import { phrase, say } from '../phrase.ts'
import type { Phrase } from '../reply.ts'
import type { Place, State } from '../state.ts'
import { go, goHome, type Turn } from '../turn-result.ts'
import { amended, openQuestion } from './amended.ts'
import { shownBetween } from '../../domain/review.ts'
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

/**
 * Old beside new, to be agreed to; before that what the change leaves open, such as the day of a meeting that was held
 * after all.
 */
export function showAmendment(state: State, amending: Amending, facts: FactsAtWork, note?: Phrase): Turn {
  const after = amended(facts.work, amending.answers)
  const code = openQuestion(after)
  if (code !== undefined) return go(state, { at: 'amendStep', code, ...amending }, facts, note)
  if (shownBetween(facts.work.form, facts.work.report.figures, after.report.figures).length === 0) {
    return go(
      state,
      { at: 'amendPick', among: 'sections', section: null, ...amending, answers: {} },
      facts,
      note ?? phrase('amend.same'),
    )
  }
  return go(state, { at: 'amend', ...amending }, facts, note)
}

/** Leaves the report as it was submitted. */
export function dropAmendment(state: State): Turn {
  return goHome(state, say('amend.dropped'))
}

/** The report that is corrected, where it may still be: submitted and at hand. */
export function atAmending(facts: Facts): facts is FactsAtWork {
  return areAtWork(facts) && isFiled(facts.work.report.status)
}
