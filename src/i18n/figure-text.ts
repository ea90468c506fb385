import type { Figure, Figures } from '../domain/figure.ts'
import type { Form, Indicator } from '../domain/form.ts'
import { writeDay, writeNumber } from './format.ts'
import type { Translate } from './translate.ts'

/** A figure in words: 0 is a number, "chưa có số liệu" is not, and an unanswered one says so. */
export function figureText(
  indicator: Pick<Indicator, 'type' | 'choices'>,
  figure: Figure | undefined,
  t: Translate,
): string {
  if (figure === undefined) return t('figure.unanswered')
  if (figure.state === 'pending') return t('figure.pending')
  if (figure.state === 'not_applicable') {
    return t(indicator.type === 'text' ? 'figure.none' : 'figure.notApplicable')
  }
  const { value } = figure
  if (typeof value === 'number') return writeNumber(value)
  if (indicator.type === 'choice') return choiceText(indicator, value)
  return indicator.type === 'date' ? writeDay(value) : value
}

function choiceText({ choices = {} }: Pick<Indicator, 'choices'>, value: string): string {
  return Object.hasOwn(choices, value) ? (choices[value] ?? value) : value
}

/** Every figure of a report under the names of its sections. */
export function figureLines(
  form: Form,
  figures: Figures,
  t: Translate,
  shown: (indicator: Indicator) => boolean = () => true,
): string[] {
  return Object.entries(form.sections).flatMap(([section, title]) => {
    const lines = form.indicators
      .filter((indicator) => indicator.section === section && isTold(indicator, figures) && shown(indicator))
      .map((indicator) =>
        t('readback.line', {
          label: indicator.label,
          value: figureText(indicator, figures[indicator.code], t),
        }),
      )
    return lines.length === 0 ? [] : [title, ...lines]
  })
}

/** What merely followed as not applicable, and what is asked only by name, is not read back. */
function isTold(indicator: Indicator, figures: Figures): boolean {
  const figure = figures[indicator.code]
  if (figure?.state === 'not_applicable' && figure.words === null) return false
  const nothing = figure?.state === 'given' && figure.value === 0
  return indicator.hidden !== true || !(figure === undefined || nothing)
}
