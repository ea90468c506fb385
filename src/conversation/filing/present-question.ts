import type { Code } from '../../domain/figure.ts'
import { indicatorOf } from '../../domain/form-index.ts'
import { questionValues } from '../../domain/question-values.ts'
import { stocksIn } from '../../domain/card.ts'
import { type FactsAtWork, scopeOf } from '../facts.ts'
import type { Phrase, Reply } from '../reply.ts'
import type { InHand } from './place.ts'
import { answerChoices } from './answer-choices.ts'
import { positionOf } from './position.ts'

/** One question of the form, with its buttons and where the person stands. */
export function presentQuestion(
  place: { readonly report: InHand },
  code: Code,
  { work, now }: FactsAtWork,
  token: string,
  note: Phrase | null,
): Reply {
  const indicator = indicatorOf(work.form, code)
  if (indicator === undefined) throw new Error(`The form has no indicator ${code}.`)
  return {
    kind: 'question',
    period: work.report.period,
    indicator,
    position: positionOf(place.report, { kind: 'question', code }, work),
    values: questionValues(work.form, indicator, scopeOf(work)),
    before: indicator.kind === 'gate' ? (stocksIn(work.report.previous) ?? null) : null,
    note,
    choices: answerChoices(indicator, work, now, token),
  }
}
