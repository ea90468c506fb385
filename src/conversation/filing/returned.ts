import type { Code } from '../../domain/figure.ts'
import { indicatorOf } from '../../domain/form-index.ts'
import type { Returned } from '../../domain/report.ts'
import type { FactsAtWork, Work } from '../facts.ts'
import { phrase } from '../phrase.ts'
import type { State } from '../state.ts'
import type { Turn } from '../turn-result.ts'
import { questionFor } from './gate.ts'
import type { InHand } from './place.ts'
import { advance } from './progress.ts'

/** The office gave the report back: its reason, then the very figures in question, then the whole read back. */
export function goOverReturned(
  state: State,
  report: InHand,
  { reason, figures }: Returned,
  facts: FactsAtWork,
): Turn {
  const { period: month } = report
  const note = phrase('review.returnedBecause', { month, branch: facts.work.report.branch.name, reason })
  return advance(state, { ...report, again: questionsFor(figures, facts.work) }, facts, note)
}

/** Each by the question that settles it: a total by its parts, a movement by the gate that keeps it closed. */
function questionsFor(figures: readonly Code[], work: Work): Code[] {
  const parts = figures.flatMap((code) =>
    indicatorOf(work.form, code)?.default === 'derived' ? partsOf(code, work) : [questionFor(code, work)],
  )
  return [...new Set(parts)].filter((code) => indicatorOf(work.form, code) !== undefined)
}

function partsOf(code: Code, { form }: Work): Code[] {
  const expression = form.derived[code] ?? ''
  return form.indicators.map((one) => one.code).filter((part) => expression.split(/\W+/).includes(part))
}
