import { isFiled, type ReportState } from '../../domain/report.ts'
import type { Facts } from '../facts.ts'
import type { State } from '../state.ts'
import { opennessOf } from './offices.ts'

/**
 * The reports that "sửa" may be meant for, one a branch: the draft that is open, or else the newest that was submitted.
 * Words that name a figure are meant for the report that was submitted in this chat last, unless a draft is open.
 */
export function toFix(
  reports: readonly ReportState[],
  what: string,
  { submitted }: State,
  facts: Facts,
): ReportState[] {
  const sorted = reports.toSorted((one, other) => (one.period < other.period ? -1 : 1))
  const drafts = sorted.filter((report) => isBegun(report) && opennessOf(report, facts) === 'open')
  const filed = sorted.filter(({ status }) => isFiled(status))
  const last = filed.find(
    ({ branchId, period }) => submitted?.branchId === branchId && submitted.period === period,
  )
  if (last !== undefined && drafts.length === 0 && what !== '') return [last]
  const branches = [...new Set(reports.map(({ branchId }) => branchId))]
  return branches.flatMap((branch) => {
    const ofBranch = ({ branchId }: ReportState): boolean => branchId === branch
    const own = last !== undefined && ofBranch(last) ? last : filed.findLast(ofBranch)
    return drafts.find(ofBranch) ?? own ?? []
  })
}

function isBegun({ status }: ReportState): boolean {
  return status === 'draft' || status === 'returned'
}
