import { pendingIn } from '../../domain/missing.ts'
import { type FactsAtWork, scopeOf } from '../facts.ts'
import type { FilingPurpose } from '../filing/effect.ts'
import { phrase, say } from '../phrase.ts'
import type { State } from '../state.ts'
import { goHome, type Turn } from '../turn-result.ts'
import { askFigure } from './add-fix.ts'
import { onWords } from './amend-words.ts'
import type { Amending } from './place.ts'

/** A submitted report is gone on with: the first figure is asked that its branch did not have yet, if there is one. */
export function supply(state: State, amending: Amending, facts: FactsAtWork): Turn {
  const { report, form } = facts.work
  const month = report.period
  const { question } = pendingIn(form, scopeOf(facts.work))
  if (question === null) return goHome(state, say('filing.alreadySubmitted', { month }))
  const note = phrase('amend.supply', { month, branch: report.branch.name })
  return askFigure(state, amending, question.indicator.code, facts, note)
}

/** Words that answer the figure which a reminder asked for, as long as it is missing. */
export function supplyAnswer(
  state: State,
  amending: Amending,
  { code, text }: Extract<FilingPurpose, { kind: 'answer' }>,
  facts: FactsAtWork,
): Turn {
  if (facts.work.report.figures[code]?.state !== 'pending') return supply(state, amending, facts)
  const place = { at: 'amendStep', code, ...amending } as const
  return onWords({ ...state, place }, place, text, facts)
}
