import { firstOpenStep, stepsOf } from '../../domain/plan.ts'
import { type FactsAtWork, scopeOf } from '../facts.ts'
import { again, go, type Turn } from '../turn-result.ts'
import type { State } from '../state.ts'
import { phrase } from '../phrase.ts'
import { onFilingText } from './at-place.ts'
import type { FilingPurpose } from './effect.ts'
import type { InHand } from './place.ts'
import { advance } from './progress.ts'

/**
 * Words that answer the question with which a reminder ended: they are taken as at that question, if it is still the next
 * one. If somebody else has answered it since, they are an answer to nothing, and what comes next is asked.
 */
export function answerIn(
  state: State,
  report: InHand,
  { code, text, message }: Extract<FilingPurpose, { kind: 'answer' }>,
  facts: FactsAtWork,
): Turn {
  const { work } = facts
  const scope = scopeOf(work)
  const step = firstOpenStep(work.form, scope, stepsOf(work.form, scope, report.section ?? undefined))
  if (step?.kind !== 'question' || step.code !== code) {
    const { period: month, branch } = work.report
    return advance(state, report, facts, phrase('filing.resume', { month, branch: branch.name }))
  }
  const { state: asked } = go(state, { at: 'step', report, step }, facts)
  const words = { kind: 'text', text, message } as const
  return onFilingText(asked, words, undefined, facts) ?? again(asked, facts, phrase('tap.choose'))
}
