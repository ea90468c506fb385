import type { BranchAsked, Work } from '../domain/ladder.ts'
import { missingIn } from '../domain/missing.ts'
import { addMonths, type Period } from '../domain/period.ts'
import { isFiled } from '../domain/report.ts'
import type { Forms } from './ports/forms.ts'
import type { Reports } from './ports/reports.ts'

export type WorkDeps = {
  readonly reports: Pick<Reports, 'load' | 'history'>
  readonly forms: Forms
}

/** Looks up what a branch's month still lacks, of one section where it is named; null where it is filed. */
export function makeWork({ reports, forms }: WorkDeps) {
  return async (
    committeeId: number,
    { id: branchId, hasBranchCommittee }: BranchAsked,
    period: Period,
    section?: string,
  ): Promise<Work | null> => {
    const ref = { branchId, period }
    const report = await reports.load(ref)
    if (report !== null) {
      if (isFiled(report.status)) return null
      const { form } = await forms.version(report.committeeId, report.formVersion)
      return missingIn(form, { ...report, period }, section)
    }
    const [{ form }, history] = await Promise.all([
      forms.inForce(committeeId, period),
      reports.history(ref, 1),
    ])
    const previous = history[addMonths(period, -1)] ?? null
    return missingIn(form, { figures: {}, previous, branch: { hasBranchCommittee }, period }, section)
  }
}
