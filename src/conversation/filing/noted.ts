import {
  changesBetween,
  type Figure,
  type FigureChange,
  type Figures,
  isAnswer,
  valueOrState,
} from '../../domain/figure.ts'
import type { Form, Indicator } from '../../domain/form.ts'
import { isStock } from '../../domain/movement.ts'
import type { Phrase } from '../reply.ts'
import { phrase } from '../phrase.ts'
import { quoted } from './quoted.ts'

type Answered = {
  readonly indicator: Indicator
  readonly figure: Figure
  readonly before: Figure | undefined
}

/**
 * "Đã ghi Dự họp: 22." above the next question, so that the person sees how the answer was read; for a message of
 * several figures, each of them and what could not be placed. Stocks confirmed on their card need no such word.
 */
export function notedOf(
  form: Form,
  before: Figures,
  after: Figures,
  aside: readonly string[],
  fromCard: boolean,
): Phrase | undefined {
  const changes = changesBetween(before, after)
  const answers = form.indicators.flatMap((indicator) => answered(indicator, before, changes))
  const [only, another] = answers
  if (aside.length === 0 && fromCard && answers.every(({ indicator }) => isStock(indicator))) {
    return notedStocks(answers)
  }
  if (aside.length === 0 && only !== undefined && another === undefined) return notedOne(only)
  const list = answers
    .map(({ indicator, figure }) => `– ${indicator.label}: ${spoken(indicator, figure)}`)
    .join('\n')
  if (aside.length === 0) return phrase('filing.notedMany', { list })
  const left = quoted(aside)
  return list === '' ? phrase('filing.aside', { left }) : phrase('filing.notedManyAside', { list, left })
}

/** Stocks that were right need no word; one that took the place of another does. */
function notedStocks(answers: readonly Answered[]): Phrase | undefined {
  const changed = answers.filter(
    ({ figure, before }) => before !== undefined && valueOrState(before) !== valueOrState(figure),
  )
  return changed
    .map(notedOne)
    .reduceRight<Phrase | undefined>((next, one) => (next === undefined ? one : { ...one, next }), undefined)
}

function answered(indicator: Indicator, before: Figures, changes: readonly FigureChange[]): Answered[] {
  const figure = changes.find((change) => change.indicator === indicator.code)?.figure ?? undefined
  if (figure === undefined || !isAnswer(figure)) return []
  return [{ indicator, figure, before: before[indicator.code] }]
}

function notedOne({ indicator, figure, before }: Answered): Phrase {
  const { label } = indicator
  if (figure.state === 'pending') return phrase('filing.notedPending', { label })
  if (indicator.type === 'text') return phrase('filing.notedText', { label })
  const value = spoken(indicator, figure)
  return before?.state === 'given' && isAnswer(before) && valueOrState(before) !== valueOrState(figure)
    ? phrase('filing.changed', { label, old: spoken(indicator, before), value })
    : phrase('filing.noted', { label, value })
}

/** A figure as people say it: the words of a choice, a day as 3/11. */
export function spoken(indicator: Indicator, figure: Figure): string | number {
  if (figure.state !== 'given') return '…'
  const { value } = figure
  if (indicator.type === 'choice') return indicator.choices?.[String(value)] ?? value
  if (indicator.type !== 'date') return value
  const [, month, day] = String(value).split('-').map(Number)
  return `${day}/${month}`
}
