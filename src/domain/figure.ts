/** The name of an indicator in the form: `member_official`. */
export type Code = string

/** A whole number for a count, or a choice, an ISO day or a text. */
export type Value = number | string

/**
 * What a report says of one indicator. Zero is a number; "chưa có số liệu" is `pending`; a question that the
 * other answers make meaningless is `not_applicable`; an absent figure is unanswered. The four stay apart.
 *
 * `words` are those the answer came in; null for a figure that only follows from other answers.
 */
export type Figure =
  | { readonly state: 'given'; readonly value: Value; readonly words: string | null }
  | { readonly state: 'pending'; readonly words: string | null }
  | { readonly state: 'not_applicable'; readonly words: string | null }

/** The figures of one report by indicator; what is absent is unanswered. */
export type Figures = Readonly<Record<Code, Figure>>

/** A figure to put in the place of another; null takes it away again. */
export type FigureChange = { readonly indicator: Code; readonly figure: Figure | null }

/** The value, if one was given; null is a month that is not there, which gives none. */
export function valueOf(figures: Figures | null, code: Code): Value | undefined {
  const figure = figures?.[code]
  return figure?.state === 'given' ? figure.value : undefined
}

/** The count, if one was given. */
export function countOf(figures: Figures | null, code: Code): number | undefined {
  const value = valueOf(figures, code)
  return typeof value === 'number' ? value : undefined
}

/** What it says, whatever words it came in. */
export function valueOrState(figure: Figure): Value {
  return figure.state === 'given' ? figure.value : figure.state
}

/** True where somebody answered, and the figure does not merely follow from other answers. */
export function isAnswer(figure: Figure | undefined): boolean {
  return figure !== undefined && figure.words !== null
}

/** The figures after the changes. */
export function withChanges(figures: Figures, changes: readonly FigureChange[]): Figures {
  const next: Record<Code, Figure> = { ...figures }
  for (const change of changes) {
    if (change.figure === null) delete next[change.indicator]
    else next[change.indicator] = change.figure
  }
  return next
}

/** What must change for one set of figures to become the other. */
export function changesBetween(before: Figures, after: Figures): FigureChange[] {
  const codes = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...codes]
    .filter((code) => !sameFigure(before[code], after[code]))
    .map((indicator) => ({ indicator, figure: after[indicator] ?? null }))
}

function sameFigure(one: Figure | undefined, other: Figure | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  const value = (figure: Figure): Value | null => (figure.state === 'given' ? figure.value : null)
  return one.state === other.state && one.words === other.words && value(one) === value(other)
}
