import type { Period } from '../domain/period.ts'
import type { BranchCard } from '../domain/progress.ts'
import { isDemo } from './demo.ts'
import { loadMonths, type MonthsDeps } from './months.ts'
import type { Forms } from './ports/forms.ts'
import type { Notes } from './ports/notes.ts'

export type BranchMonthDeps = MonthsDeps & {
  readonly forms: Forms
  readonly notes: Pick<Notes, 'read'>
}

/**
 * One branch's month with the form that it was filed by, or else the one in force. A draft is nobody's figure
 * yet and is not in it. Null for a branch that does not exist in that month.
 */
export function makeBranchMonth(deps: BranchMonthDeps) {
  const { forms, notes } = deps
  return async (committeeId: number, branchId: number, period: Period): Promise<BranchCard | null> => {
    const [months, demo] = await Promise.all([loadMonths(deps, committeeId, [period]), isDemo(notes)])
    const known = months.get(period)?.find(({ branch }) => branch.id === branchId)
    if (known === undefined) return null
    const { stored, month } = known
    const { form } = await (stored !== null && month.reported
      ? forms.version(committeeId, stored.formVersion)
      : forms.inForce(committeeId, period))
    return { period, form, month, demo }
  }
}
