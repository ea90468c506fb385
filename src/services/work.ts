import type { BranchAsked, Work } from '../domain/ladder.ts'
import { missingIn } from '../domain/missing.ts'
import type { Period } from '../domain/period.ts'
import { isFiled, type ReportRef } from '../domain/report.ts'
import type { Forms } from './ports/forms.ts'
import type { BegunMonth } from './ports/reports.ts'

export type WorkDeps = {
  readonly begun: (ref: ReportRef) => Promise<BegunMonth>
  readonly forms: Forms
}

/** Looks up what a branch's month still lacks, of one section where it is named; null where it is filed. */
export function makeWork({ begun, forms }: WorkDeps) {
  return async (
    committeeId: number,
    { id: branchId, hasBranchCommittee }: BranchAsked,
    period: Period,
    section?: string,
  ): Promise<Work | null> => {
    const { report, previous } = await begun({ branchId, period })
    if (report !== null) {
      if (isFiled(report.status)) return null
      const { form } = await forms.version(report.committeeId, report.formVersion)
      return missingIn(form, { ...report, period }, section)
    }
    const { form } = await forms.inForce(committeeId, period)
    return missingIn(form, { figures: {}, previous, branch: { hasBranchCommittee }, period }, section)
  }
}
