import type { Figure, Figures, Value } from '../domain/figure.ts'
import { oneOf } from './rows.ts'

/** A figure as its row keeps it: a count in `number`, any other value in `text`. */
export type FigureColumns = {
  readonly state: string
  readonly number: number | null
  readonly text: string | null
  readonly words: string | null
}

export type FigureRow = FigureColumns & { readonly indicator: string }

/** The column of a report with its figures. */
export function figuresIn(report: string): string {
  return `coalesce(
  (SELECT json_agg(figure ORDER BY figure.indicator) FROM figure WHERE figure.report_id = ${report}.id), '[]')`
}

export function columnsOf(figure: Figure): FigureColumns {
  const { state, words } = figure
  if (state !== 'given') return { state, number: null, text: null, words }
  const { value } = figure
  return typeof value === 'number'
    ? { state, number: value, text: null, words }
    : { state, number: null, text: value, words }
}

export function figuresOf(rows: readonly FigureRow[]): Figures {
  return Object.fromEntries(rows.map((row) => [row.indicator, figureOf(row)]))
}

/** A figure as an array, which the server writes and JSON reads in half the time of an object. */
export type FigureArray = readonly [
  indicator: string,
  state: string,
  number: number | null,
  text: string | null,
  words: string | null,
]

/** Null is what the server makes of no rows. */
export function figuresOfArrays(arrays: readonly FigureArray[] | null): Figures {
  return Object.fromEntries(
    (arrays ?? []).map(([indicator, state, number, text, words]) => [
      indicator,
      figureOf({ state, number, text, words }),
    ]),
  )
}

/** The rows of a report's figures, ready to be inserted. */
export function rowsOf(figures: Figures): FigureRow[] {
  return Object.entries(figures).map(([indicator, figure]) => ({ indicator, ...columnsOf(figure) }))
}

/** The figure that a row keeps. */
function figureOf(row: FigureColumns): Figure {
  const { words } = row
  const state = oneOf(['given', 'pending', 'not_applicable'], row.state)
  if (state !== 'given') return { state, words }
  const value: Value | null = row.number ?? row.text
  if (value === null) throw new Error('The database holds a figure that is given, but without a value.')
  return { state, value, words }
}
