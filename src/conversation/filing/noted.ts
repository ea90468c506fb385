import { changesBetween, type Figure, type Figures, isAnswer } from '../../domain/figure.ts'
import { type Form, type Indicator, indicatorOf } from '../../domain/form.ts'
import type { Phrase } from '../reply.ts'
import { phrase } from '../turn-result.ts'

/** "Đã ghi Dự họp: 22." above the next question: the person sees how the answer was read. */
export function notedOf(form: Form, before: Figures, after: Figures): Phrase | undefined {
  const answers = changesBetween(before, after).filter(({ figure }) => figure !== null && isAnswer(figure))
  const [only] = answers
  const indicator = only === undefined ? undefined : indicatorOf(form, only.indicator)
  if (answers.length !== 1 || only === undefined || only.figure === null || indicator === undefined) {
    return undefined
  }
  const { label } = indicator
  if (only.figure.state === 'pending') return phrase('filing.notedPending', { label })
  if (indicator.type === 'text') return phrase('filing.notedText', { label })
  return phrase('filing.noted', { label, value: spoken(indicator, only.figure) })
}

/** A figure as people say it: the words of a choice, a day as 3/11. */
export function spoken(indicator: Indicator, figure: Figure): string | number {
  if (figure.state !== 'given') return '–'
  const { value } = figure
  if (indicator.type === 'choice') return indicator.choices?.[String(value)] ?? value
  if (indicator.type !== 'date') return value
  const [, month, day] = String(value).split('-').map(Number)
  return `${day}/${month}`
}
