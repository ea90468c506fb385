import type { MovedCount } from '../domain/branches/life.ts'
import { movedFigures, stockAtEnd } from '../domain/branches/moved.ts'
import type { Figures } from '../domain/figure.ts'
import type { Period } from '../domain/period.ts'
import { type FigureRow, figuresOf } from './report-figures.ts'

export type CountColumns = {
  readonly official: number | null
  readonly probationary: number | null
  readonly exempt: number | null
}

/** Stock moved to a branch, with what its sources had at the end of the month before. */
export type MovedRow = {
  readonly given: CountColumns
  readonly sources: readonly {
    readonly id: number
    readonly figures: readonly FigureRow[] | null
    readonly official: number | null
    readonly probationary: number | null
  }[]
}

/** The counts that the office gave; null where the stock is the sum over its sources. */
export function givenOf({ official, probationary, exempt }: CountColumns): MovedCount | null {
  return official === null || probationary === null ? null : { official, probationary, exempt }
}

/** The column of a `moved_stock` row with its sources at the end of `month`; null where there is no such row. */
export function movedIn(moved: string, month: string, figuresIn: (report: string) => string): string {
  return `CASE WHEN ${moved}.branch_id IS NOT NULL THEN json_build_object(
      'given', json_build_object('official', ${moved}.official, 'probationary', ${moved}.probationary,
        'exempt', ${moved}.exempt),
      'sources', (
        SELECT coalesce(json_agg(json_build_object('id', source.id,
          'figures', CASE WHEN filed.id IS NOT NULL THEN ${figuresIn('filed')} END,
          'official', stock.official, 'probationary', stock.probationary)), '[]')
        FROM branch AS source
        LEFT JOIN report AS filed ON filed.branch_id = source.id AND filed.period = ${month}
          AND filed.status IN ('submitted', 'approved')
        LEFT JOIN opening AS stock ON stock.branch_id = source.id AND stock.period = ${month}
        WHERE source.id = ANY(${moved}.sources))) END`
}

/** The month before of a branch to which stock was moved; null as long as one of the sources is not known. */
export function figuresMoved({ given, sources }: MovedRow, month: Period): Figures | null {
  const known = new Map(
    sources.map(({ id, figures, official, probationary }) => {
      const openings =
        official === null || probationary === null ? [] : [{ period: month, official, probationary }]
      return [id, stockAtEnd(figures === null ? undefined : figuresOf(figures), openings, month)]
    }),
  )
  const ids = sources.map(({ id }) => id)
  return movedFigures({ sources: ids, given: givenOf(given) }, (id) => known.get(id) ?? null)
}
