import type { ReportRef } from '../domain/report.ts'
import type { Reports } from './ports/reports.ts'

/** The one of these reports that waits for the branch's word; null where none or several do. */
export function makeWaitingOf({ reports }: { readonly reports: Pick<Reports, 'awaitsBranch'> }) {
  return async (refs: readonly ReportRef[]): Promise<ReportRef | null> => {
    const waits = await Promise.all(refs.map((ref) => reports.awaitsBranch(ref)))
    const [only, another] = refs.filter((_, index) => waits[index] === true)
    return another === undefined ? (only ?? null) : null
  }
}
