import { lookUpCount } from '../../domain/condition.ts'
import { type Code, countOf } from '../../domain/figure.ts'
import type { Indicator } from '../../domain/form.ts'
import { indicatorOf } from '../../domain/form-index.ts'
import { stocksIn } from '../../domain/card.ts'
import { type FactsAtWork, scopeOf, type Work } from '../facts.ts'
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
    values: valuesFor(indicator, work),
    before: indicator.kind === 'gate' ? (stocksIn(work.report.previous) ?? null) : null,
    note,
    choices: answerChoices(indicator, work, now, token),
  }
}

/** The counts that the placeholders of a question name; `prev` is the indicator's own of the month before. */
function valuesFor(indicator: Indicator, work: Work): Record<string, number | undefined> {
  const values: Record<string, number | undefined> = {}
  for (const [, name = ''] of indicator.question.matchAll(/\{(\w+)\}/g)) {
    if (name === 'month' || name === 'm') continue
    values[name] =
      name === 'prev'
        ? countOf(work.report.previous, indicator.code)
        : lookUpCount(work.form, name, scopeOf(work))
  }
  return values
}
