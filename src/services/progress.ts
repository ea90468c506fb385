import type { Period } from '../domain/period.ts'
import type { Progress } from '../domain/progress.ts'
import { isDemo } from './demo.ts'
import { loadMonths, type MonthsDeps } from './months.ts'
import type { Notes } from './ports/notes.ts'

/** Where the report of every expected branch stands; `only` names the branches to look at, null all of them. */
export function makeProgress(deps: MonthsDeps & { readonly notes: Pick<Notes, 'read'> }) {
  return async (
    committeeId: number,
    period: Period,
    only: readonly number[] | null = null,
  ): Promise<Progress> => {
    const [months, demo] = await Promise.all([loadMonths(deps, committeeId, [period]), isDemo(deps.notes)])
    const branches = (months.get(period) ?? [])
      .filter(({ expected, branch }) => expected && (only === null || only.includes(branch.id)))
      .map(({ branch, stored, status }) => ({
        name: branch.name,
        status,
        late: stored?.late ?? false,
        at: stored?.submittedAt ?? null,
      }))
    return { period, demo, branches }
  }
}
