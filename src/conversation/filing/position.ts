import { sameStep, type Step, stepsOf } from '../../domain/plan.ts'
import { scopeOf, type Work } from '../facts.ts'
import type { Position } from './reply.ts'
import type { InHand } from './place.ts'

/** Where a step stands among those of the report: "Câu 4/16". */
export function positionOf(report: InHand, step: Step, work: Work): Position {
  const steps = stepsOf(work.form, scopeOf(work), report.section ?? undefined)
  const own = steps.findIndex((other) => sameStep(other, step))
  // A stock asked by name stands where the card of the stocks does.
  const at = own < 0 ? steps.findIndex(({ kind }) => kind === 'card') : own
  return { number: Math.max(at, 0) + 1, of: Math.max(steps.length, 1) }
}
