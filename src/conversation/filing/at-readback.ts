import { fingerprintOf } from '../../domain/fingerprint.ts'
import type { History } from '../../domain/history.ts'
import { brokenRules } from '../../domain/rules.ts'
import { type FactsAtWork, scopeOf } from '../facts.ts'
import type { State } from '../state.ts'
import type { InHand } from './place.ts'
import { phrase } from '../phrase.ts'
import { again, go, goHome, type Turn, want } from '../turn-result.ts'
import { closedWhy, isLate } from './offices.ts'
import { readBack } from './progress.ts'

/** The clear yes or no to the report as read back. Nothing is submitted without the yes. */
export function onReadback(
  state: State,
  { report, seen }: Extract<State['place'], { at: 'readback' }>,
  said: 'yes' | 'no' | undefined,
  facts: FactsAtWork,
): Turn {
  if (said === undefined) return again(state, facts, phrase('filing.submitOrFix'))
  if (said === 'no') {
    return go(state, { at: 'pickFix', report, among: 'sections', section: null }, facts)
  }
  if (fingerprintOf(facts.work.report.figures) !== seen) {
    return readBack(state, report, facts, phrase('filing.changedSince'))
  }
  const closed = closedWhy(report, facts)
  if (closed !== undefined) return goHome(state, { kind: 'phrase', ...closed })
  if (brokenRules(facts.work.form, scopeOf(facts.work), 'error').length > 0) {
    return again(state, facts, phrase('filing.notYetRight'))
  }
  return want(state, { kind: 'loadHistory', report, purpose: { kind: 'submit' } })
}

/** The report was agreed to and its history is known: what still wants a reason is asked, or else it is submitted. */
export function submitWith(state: State, report: InHand, history: History, facts: FactsAtWork): Turn {
  const { work } = facts
  const { explanations, figures } = work.report
  const { place } = state
  const closed = closedWhy(report, facts)
  if (closed !== undefined) return goHome(state, { kind: 'phrase', ...closed })
  const seen = fingerprintOf(figures)
  if (!('seen' in place) || place.seen !== seen) {
    return readBack(state, report, facts, phrase('filing.changedSince'))
  }
  const open = brokenRules(work.form, { ...scopeOf(work), history }, 'explain').find(
    // A reason explains the figures that it was given for, and no others.
    ({ rule, office }) => explanations[rule]?.about !== office,
  )
  if (open === undefined) return want(state, { kind: 'submitReport', report, late: isLate(report, facts) })
  return go(state, { at: 'explain', report, broken: open, seen }, facts)
}
