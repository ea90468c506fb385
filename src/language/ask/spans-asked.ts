import { monthOf, yearOf, yearStart } from '../../domain/period.ts'
import {
  lengthOf,
  monthSpan,
  movedSpan,
  type Matter,
  type Question,
  type QuestionScope,
  type Span,
} from '../../domain/question.ts'
import type { Askable } from '../../domain/askable.ts'
import type { Draft } from './draft.ts'
import { isFlow, isStockMatter } from './matter-of.ts'
import { againstOf, runBefore, spanOf } from './spans.ts'
import type { TimeRef } from './time.ts'

type Spans = { readonly span: Span; readonly other: Span | null }

/** The months asked about, and a second run where two are named to be compared. */
export function spansIn(
  draft: Draft,
  matter: Matter,
  askable: Askable,
  base: Question | null,
): Spans | undefined {
  const series = draft.asks.includes('series')
  const flows = series || isFlow(matter, askable.form)
  const [time, second, ...more] = upTo(draft.times)
  if (more.length > 0 || draft.versus.length > 1) return undefined
  if (time === undefined) {
    const span = base?.span ?? monthSpan(askable.current)
    return { span: series ? fromJanuary(span) : span, other: null }
  }
  const first = spanOf(time, askable, flows, base?.span ?? null)
  if (first === undefined) return undefined
  if (second === undefined) return { span: first, other: null }
  const compares = draft.compares || draft.asks.some((ask) => ask === 'compare' || ask === 'growth')
  const other = compares ? spanOf(second, askable, flows) : undefined
  if (other === undefined) return undefined
  return first.to >= other.to ? { span: first, other } : { span: other, other: first }
}

/** Month by month, where one month alone is known of: from the start of its year. */
function fromJanuary(span: Span): Span {
  return span.from === span.to ? { ...span, from: yearStart(span.to) } : span
}

/** "Lũy kế … đến tháng 6": from January to the month. */
function upTo(times: readonly TimeRef[]): readonly TimeRef[] {
  const since = times.find(({ is }) => is === 'sinceYear')
  const month = times.find(({ is }) => is === 'month')
  if (times.length !== 2 || since === undefined || month === undefined) return times
  return [{ is: 'between', from: { is: 'yearStart', year: null }, to: month }]
}

/** The months that those asked about are held against; null where nothing is. */
export function againstIn(
  draft: Draft,
  matter: Matter,
  { span, other }: Spans,
  askable: Askable,
  base: Question | null,
  scope: QuestionScope | null,
): Span | null {
  if (other !== null) return other
  const flows = isFlow(matter, askable.form)
  const [versus] = draft.versus
  if (versus !== undefined) return againstOf(versus, span, askable, flows) ?? null
  const several = scope?.kind === 'branches' && scope.branches.length > 1
  if (several && !draft.asks.includes('growth')) return null
  if (base?.against != null && draft.times.length > 0 && lengthOf(span) === lengthOf(base.span)) {
    const shift =
      (yearOf(base.against.to) - yearOf(base.span.to)) * 12 + monthOf(base.against.to) - monthOf(base.span.to)
    return movedSpan(span, shift)
  }
  if (base?.against != null && draft.times.length === 0) return base.against
  return runBefore(span, isStockMatter(matter, askable.form) && span.from !== span.to)
}
