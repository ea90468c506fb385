import { indicatorOf } from '../form-index.ts'
import { addMonths, yearStart } from '../period.ts'
import { monthSpan, movedSpan, type Question } from '../question.ts'
import type { Asked } from './asked.ts'
import { isRestricted } from './rights.ts'

/** Where to look further: by branch, the month before, from the start of the year. */
export function furtherOf({ question, evidence, viewer }: Asked): Question[] {
  const { matter, ask, span, scope } = question
  if (matter.kind !== 'figures' || matter.codes.length > 1 || ask === 'share') return []
  const indicator = indicatorOf(evidence.form, matter.codes[0] ?? '')
  if (indicator === undefined) return []
  const plain: Question = {
    ...question,
    ask: 'howMany',
    negative: false,
    against: null,
    limit: null,
    numbers: [],
  }
  const wide = (scope.kind === 'commune' || scope.kind === 'kind' || scope.kind === 'own') && ask !== 'list'
  const hidden = isRestricted(question, evidence) && viewer.small !== null
  const whole = { from: yearStart(span.to), to: span.to, asked: span.to }
  const year: Question =
    indicator.kind === 'flow'
      ? { ...plain, span: whole }
      : { ...plain, ask: 'growth', against: monthSpan(addMonths(yearStart(span.to), -1)) }
  const single = span.from === span.to
  return [
    ...(wide && !hidden ? [{ ...plain, ask: 'list' as const }] : []),
    ...(single ? [{ ...plain, span: movedSpan(span, -1) }] : []),
    ...(indicator.kind === 'state' || (indicator.kind === 'flow' && span.from === whole.from && !single)
      ? []
      : [year]),
  ]
}
