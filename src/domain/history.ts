import type { Figures } from './figure.ts'
import { addMonths, type Period } from './period.ts'

/** The months before a report that were filed or imported, by month; a month that is not there has no report. */
export type History = Readonly<Record<Period, Figures>>

/** How far back rules look: admissions are held against the proposals of two years. */
export const HISTORY_MONTHS = 24

/**
 * The figures of a run of months that ends with the report's own, latest first; undefined as soon as one of them has
 * no report.
 */
export function monthsBack(
  period: Period,
  figures: Figures,
  history: History,
  months: number,
): readonly Figures[] | undefined {
  const run: Figures[] = [figures]
  for (let back = 1; back < months; back += 1) {
    const before = history[addMonths(period, -back)]
    if (before === undefined) return undefined
    run.push(before)
  }
  return run
}
