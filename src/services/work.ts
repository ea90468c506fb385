import type { BranchAsked, Work } from '../domain/ladder.ts'
import { missingIn, pendingIn } from '../domain/missing.ts'
import type { Period } from '../domain/period.ts'
import { isFiled, type ReportRef } from '../domain/report.ts'
import type { Forms } from './ports/forms.ts'
import type { BegunMonth } from './ports/reports.ts'

export type WorkDeps = {
  readonly begun: (ref: ReportRef) => Promise<BegunMonth>
  readonly forms: Forms
}

/** What is left of a branch's month; `filed` where its report is in, and only figures that it did not have are missing. */
export type Left = { readonly filed: boolean; readonly work: Work }

/** Looks up what a branch's month still lacks, of one section where it is named; null where it lacks nothing. */
export function makeWork({ begun, forms }: WorkDeps) {
  return async (
    committeeId: number,
    { id: branchId, hasBranchCommittee }: BranchAsked,
    period: Period,
    section?: string,
  ): Promise<Left | null> => {
    const { report, previous } = await begun({ branchId, period })
    if (report === null) {
      const { form } = await forms.inForce(committeeId, period)
      const scope = { figures: {}, previous, branch: { hasBranchCommittee }, period }
      return { filed: false, work: missingIn(form, scope, section) }
    }
    const filed = isFiled(report.status)
    if (filed && (section !== undefined || isComplete(report))) return null
    const { form } = await forms.version(report.committeeId, report.formVersion)
    const work = filed ? pendingIn(form, report) : missingIn(form, report, section)
    return filed && work.items.length === 0 ? null : { filed, work }
  }
}

function isComplete({ figures }: NonNullable<BegunMonth['report']>): boolean {
  return Object.values(figures).every(({ state }) => state !== 'pending')
}
