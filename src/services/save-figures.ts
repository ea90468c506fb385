import { type FigureChange, withChanges } from '../domain/figure.ts'
import type { Report } from '../domain/report.ts'
import type { Doing } from './ports/doing.ts'
import type { Reports } from './ports/reports.ts'

export type Saved =
  | { readonly kind: 'saved'; readonly report: Report }
  | { readonly kind: 'refused'; readonly why: 'report:submitted' | 'report:missing' }

/**
 * Stores answers as they arrive, with their words. Under a key that was seen before nothing changes, and the
 * report is as the first time left it.
 */
export function makeSaveFigures({ reports }: { readonly reports: Pick<Reports, 'load' | 'save'> }) {
  return async (report: Report, changes: readonly FigureChange[], doing: Doing): Promise<Saved> => {
    const said = await reports.save(report, changes, doing)
    if (said === 'closed') return { kind: 'refused', why: 'report:submitted' }
    if (said === 'saved') {
      return { kind: 'saved', report: { ...report, figures: withChanges(report.figures, changes) } }
    }
    const stored = await reports.load(report)
    return stored === null ? { kind: 'refused', why: 'report:missing' } : { kind: 'saved', report: stored }
  }
}
