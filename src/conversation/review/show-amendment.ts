import { shownBetween } from '../../domain/review.ts'
import type { FactsAtWork } from '../facts.ts'
import { phrase, say } from '../phrase.ts'
import type { Phrase } from '../reply.ts'
import type { State } from '../state.ts'
import { go, goHome, type Turn } from '../turn-result.ts'
import { amended, openQuestion } from './amended.ts'
import type { Amending } from './place.ts'

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
