import type { Instant } from '../domain/day.ts'
import type { MonthPack } from '../domain/month-pack.ts'
import { addMonths, type Period, periodsFrom } from '../domain/period.ts'
import { seesSum, type SmallSight } from '../domain/restricted.ts'
import type { Summary } from '../domain/summary.ts'
import { type KnownMonth, loadMonths } from './months.ts'
import { type MakeSummary, type SummaryDeps } from './summary.ts'

export type MonthPackDeps = Pick<SummaryDeps, 'registry' | 'reports' | 'forms'> & {
  readonly summary: MakeSummary
}

/** Who reads it: `only` names the branches to look at, null all; `whole` allows the small figures of one branch. */
export type PackReader = { readonly only: readonly number[] | null; readonly whole: boolean }

/** What the documents of a month are made of, for that reader. */
export function makeMonthPack(deps: MonthPackDeps) {
  return async (
    committeeId: number,
    period: Period,
    { only, whole }: PackReader,
    at: Instant,
  ): Promise<MonthPack> => {
    const periods = periodsFrom(addMonths(period, -11), period) as [Period, ...Period[]]
    const [summary, { form }, months] = await Promise.all([
      deps.summary(committeeId, period, only),
      deps.forms.inForce(committeeId, period),
      loadMonths(deps, committeeId, periods),
    ])
    const isSeen = ({ branch }: KnownMonth): boolean => only === null || only.includes(branch.id)
    const year = new Map([...months].map(([month, known]) => [month, known.filter(isSeen)]))
    const small = whole ? 'each' : only === null ? 'sums' : 'none'
    return { summary: asSeen(summary, small), form, year, at, small }
  }
}

/** Without the sums of restricted figures that the reader is not to see. */
function asSeen(summary: Summary, small: SmallSight): Summary {
  const { restricted, totals, reported } = summary
  if (seesSum(small, reported)) return summary
  return { ...summary, totals: totals.filter(({ indicator }) => !restricted.includes(indicator)) }
}
