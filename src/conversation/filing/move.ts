import { sameStep, type Step, stepsOf } from '../../domain/plan.ts'
import { type FactsAtWork, scopeOf } from '../facts.ts'
import type { State } from '../state.ts'
import type { InHand } from './place.ts'
import { phrase, say } from '../phrase.ts'
import { again, go, goHome, type Turn } from '../turn-result.ts'

/** Back to the step before; from the read-back, to the last one. */
export function stepBack(state: State, report: InHand, from: Step | null, facts: FactsAtWork): Turn {
  const before = stepBefore(report, from, facts)
  if (before === undefined) return again(state, facts, phrase('filing.first'))
  return go(state, { at: 'step', report, step: before }, facts)
}

export function stepBefore(report: InHand, from: Step | null, facts: FactsAtWork): Step | undefined {
  const steps = stepsOf(facts.work.form, scopeOf(facts.work), report.section ?? undefined)
  const at = from === null ? steps.length : steps.findIndex((step) => sameStep(step, from))
  return at < 0 ? steps.at(-1) : steps[at - 1]
}

/** Leaves the question open; everything answered so far is kept. */
export function putOff(state: State, report: InHand): Turn {
  return goHome(state, say('filing.later', { month: report.period }))
}
