import { lookUpCount } from '../domain/condition.ts'
import { type Figures, valueOf } from '../domain/figure.ts'
import { type BranchLife } from '../domain/branches/life.ts'
import { monthBefore } from '../domain/branches/moved.ts'
import { addMonths, type Period } from '../domain/period.ts'
import { isFiled } from '../domain/report.ts'
import { checkMonth, type GivenMonth, type RowFault, withConsequences } from './import-month.ts'
import { monthKey } from './months.ts'
import type { Registry } from './ports/registry.ts'
import type { Reports } from './ports/reports.ts'
import type { StoredMonth } from './ports/stored-month.ts'

/** A month that has no report yet, with the figures to store. */
export type FreshMonth = { readonly month: GivenMonth; readonly figures: Figures }

type Known = {
  readonly stored: ReadonlyMap<string, StoredMonth>
  readonly lives: readonly BranchLife[]
}

/** The reports that the file's months meet, in the same months and in those before, and the branches over all months. */
export async function knownFigures(
  {
    reports,
    registry,
  }: { readonly reports: Pick<Reports, 'months'>; readonly registry: Pick<Registry, 'histories'> },
  committeeId: number,
  given: readonly GivenMonth[],
): Promise<Known> {
  const periods = new Set(given.flatMap(({ period }) => [addMonths(period, -1), period]))
  const [stored, lives] = await Promise.all([
    reports.months(committeeId, [...periods]),
    registry.histories(committeeId),
  ])
  return { stored: new Map(stored.map((month) => [monthKey(month.branchId, month.period), month])), lives }
}

/** Month after month, each against the one before: the report that is stored, that of the file, or the opening. */
export function checkMonths(
  given: readonly GivenMonth[],
  { stored, lives }: Known,
): { readonly faults: readonly RowFault[]; readonly fresh: readonly FreshMonth[] } {
  const faults: RowFault[] = []
  const fresh: FreshMonth[] = []
  const added = new Map<string, Figures>()
  const counted = (branchId: number, period: Period): Figures | undefined => {
    const before = stored.get(monthKey(branchId, period))
    return before !== undefined && isFiled(before.status)
      ? before.figures
      : added.get(monthKey(branchId, period))
  }
  for (const month of given.toSorted((one, other) => one.period.localeCompare(other.period))) {
    const key = monthKey(month.branch.id, month.period)
    const report = stored.get(key)
    if (report !== undefined) {
      faults.push(...differences(month, report.figures))
      continue
    }
    const life = lives.find(({ id }) => id === month.branch.id)
    const previous = life === undefined ? null : monthBefore(life, month.period, lives, counted)
    faults.push(...checkMonth(month, previous))
    const figures = withConsequences(month, previous)
    added.set(key, figures)
    fresh.push({ month, figures })
  }
  return { faults, fresh }
}

/** The rows that say something else than the report that is there. */
function differences({ rows, figures, claims, version, branch }: GivenMonth, stored: Figures): RowFault[] {
  const scope = { figures: stored, previous: null, branch }
  return rows
    .filter(({ indicator: code, value }) => {
      const isTotal = version.form.derived[code] !== undefined
      if (isTotal)
        return (
          value !== '' &&
          lookUpCount(version.form, code, scope) !== (claims.get(code) ?? valueOf(figures, code))
        )
      return figures[code]?.state !== stored[code]?.state || valueOf(figures, code) !== valueOf(stored, code)
    })
    .map(({ line, indicator }) => ({ line, why: 'import:exists', detail: indicator }))
}
