import { firstOpenStep, stepsOf } from '../../domain/plan.ts'
import { choice, choicesOf, later } from '../choices.ts'
import { scopeOf, type Work } from '../facts.ts'
import type { Phrase, Reply } from '../reply.ts'
import type { State } from '../state.ts'
import type { InHand } from './place.ts'
import { phrase } from '../phrase.ts'
import { positionOf } from './position.ts'

type ResumePlace = Extract<State['place'], { at: 'resume' }>

/** "Đang ở câu 4/16, tiếp tục?" for a draft that was left for a day or more. */
export function presentResume(place: ResumePlace, work: Work, token: string, note: Phrase | null): Reply {
  const { number, of } = standing(place.report, work)
  const { period: month, branch } = work.report
  return {
    kind: 'ask',
    phrase: phrase('filing.resumeAsk', { month, branch: branch.name, number, of }),
    note,
    choices: choicesOf(token, [choice('yes', 'button.goOn'), later]),
  }
}

function standing(report: InHand, work: Work) {
  const scope = scopeOf(work)
  const steps = stepsOf(work.form, scope, report.section ?? undefined)
  const next = firstOpenStep(work.form, scope, steps) ?? steps.at(-1)
  return next === undefined ? { number: 1, of: 1 } : positionOf(report, next, work)
}
