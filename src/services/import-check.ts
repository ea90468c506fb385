import { lookUpCount } from '../domain/condition.ts'
import { type Figures, valueOf } from '../domain/figure.ts'
import { openingFigures } from '../domain/opening.ts'
import { addMonths } from '../domain/period.ts'
import { isFiled } from '../domain/report.ts'
import { checkMonth, type GivenMonth, type RowFault, withTotals } from './import-month.ts'
import { monthKey } from './months.ts'
import type { Reports } from './ports/reports.ts'
import type { StoredMonth } from './ports/stored-month.ts'

/** A month that has no report yet, with the figures to store. */
export type FreshMonth = { readonly month: GivenMonth; readonly figures: Figures }

type Known = {
  readonly stored: ReadonlyMap<string, StoredMonth>
  readonly openings: ReadonlyMap<string, Figures>
}

/** The reports and openings that the file's months meet: in the same months, and in those before. */
export async function knownFigures(
  reports: Pick<Reports, 'months' | 'openings'>,
  committeeId: number,
  given: readonly GivenMonth[],
): Promise<Known> {
  const periods = new Set(given.flatMap(({ period }) => [addMonths(period, -1), period]))
  const [stored, openings] = await Promise.all([
    reports.months(committeeId, [...periods]),
    reports.openings(committeeId),
  ])
  return {
    stored: new Map(stored.map((month) => [monthKey(month.branchId, month.period), month])),
    openings: new Map(
      openings.map((opening) => [monthKey(opening.branchId, opening.period), openingFigures(opening)]),
    ),
  }
}

/** Month after month, each against the one before: the report that is stored, that of the file, or the opening. */
export function checkMonths(
  given: readonly GivenMonth[],
  { stored, openings }: Known,
): { readonly faults: readonly RowFault[]; readonly fresh: readonly FreshMonth[] } {
  const faults: RowFault[] = []
  const fresh: FreshMonth[] = []
  const added = new Map<string, Figures>()
  for (const month of given.toSorted((one, other) => one.period.localeCompare(other.period))) {
    const key = monthKey(month.branch.id, month.period)
    const report = stored.get(key)
    if (report !== undefined) {
      faults.push(...differences(month, report.figures))
      continue
    }
    const keyBefore = monthKey(month.branch.id, addMonths(month.period, -1))
    const before = stored.get(keyBefore)
    const counted = before !== undefined && isFiled(before.status) ? before.figures : added.get(keyBefore)
    const previous = counted ?? openings.get(keyBefore) ?? null
    faults.push(...checkMonth(month, previous))
    const figures = withTotals(month, previous)
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
