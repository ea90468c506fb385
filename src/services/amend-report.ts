import { locksAt } from '../domain/calendar.ts'
import { stocksIn } from '../domain/card.ts'
import { filesForOthers } from '../domain/office.ts'
import type { Report } from '../domain/report.ts'
import { type ShownChange, shownChanges } from '../domain/review.ts'
import type { Doing } from './ports/doing.ts'
import type { Forms } from './ports/forms.ts'
import type { Registry } from './ports/registry.ts'
import type { Reports } from './ports/reports.ts'
import type { Amended, Amendment, Reviews } from './ports/reviews.ts'
import { makeTell, type TellDeps } from './tell.ts'

export type AmendDeps = TellDeps & {
  readonly registry: Pick<Registry, 'committeeById'>
  readonly reports: Pick<Reports, 'load'>
  readonly reviews: Pick<Reviews, 'amend'>
  readonly forms: Pick<Forms, 'version'>
}

/** The report with the receipt of its new revision, and what changed. */
export type AmendedReport =
  | { readonly kind: 'amended'; readonly report: Report; readonly changes: readonly ShownChange[] }
  | Extract<Amended, { kind: 'refused' }>

/**
 * Changes a submitted report that is still open, as of the revision that was seen. The office is told, and the others of the
 * branch; where somebody changed it on the branch's behalf, the branch is asked whether that is right, as on
 * submission.
 */
export function makeAmendReport(deps: AmendDeps) {
  const { registry, reports, reviews, forms } = deps
  const tell = makeTell(deps)
  return async (report: Report, change: Omit<Amendment, 'locksAt'>, doing: Doing): Promise<AmendedReport> => {
    const { committeeId, period, branchId, branch } = report
    const { role } = doing
    const committee = await registry.committeeById(committeeId)
    if (committee === null || role === null) throw new Error('Nobody without an office changes a report.')
    const amendment = { ...change, locksAt: locksAt(committee.calendar, period) }
    const amended = await reviews.amend(report, amendment, doing)
    if (amended.kind === 'refused') return amended
    const [stored, { form }] = await Promise.all([
      reports.load(report),
      forms.version(committeeId, report.formVersion),
    ])
    if (stored === null) throw new Error('A report that was changed is there.')
    const shown = shownChanges(form, amended.changes)
    const filed = { period, branchId, branch: branch.name, number: amended.receipt.number }
    const onBehalf = filesForOthers(role)
    const told = onBehalf ? (['office'] as const) : (['office', 'branch'] as const)
    await tell(
      committeeId,
      report,
      told,
      { kind: 'reportAmended', ...filed, by: role, changes: shown },
      doing,
    )
    if (onBehalf) {
      const stocks = stocksIn(stored.figures) ?? null
      await tell(
        committeeId,
        report,
        ['branch'],
        { kind: 'filedOnBehalf', ...filed, by: role, stocks },
        doing,
      )
    }
    return { kind: 'amended', report: { ...stored, receipt: amended.receipt }, changes: shown }
  }
}
