import { restrictedIn, unrestricted } from '../domain/restricted.ts'
import type { Periods } from '../domain/span.ts'
import { spanFiguresOf, type SpanSummary } from '../domain/span-summary.ts'
import { isDemo } from './demo.ts'
import { loadMonths } from './months.ts'
import type { SummaryDeps } from './summary.ts'

/** Several successive months of a committee as they stand now; `only` names the branches to look at, null all. */
export type MakeSpanSummary = (
  committeeId: number,
  periods: Periods,
  only?: readonly number[] | null,
) => Promise<SpanSummary>

/** A quarter, half a year, nine months, a year: computed from the months, by the form of the last one. */
export function makeSpanSummary(deps: Omit<SummaryDeps, 'registry'> & SpanDeps): MakeSpanSummary {
  const { registry, forms, notes } = deps
  return async (committeeId, periods, only = null) => {
    const [committee, { form }, months, demo] = await Promise.all([
      registry.committeeById(committeeId),
      forms.inForce(committeeId, periods.at(-1) ?? periods[0]),
      loadMonths(deps, committeeId, periods),
      isDemo(notes),
    ])
    if (committee === null) throw new Error(`There is no committee ${committeeId}.`)
    const expected = periods.map((period) =>
      (months.get(period) ?? [])
        .filter((one) => one.expected && (only === null || only.includes(one.branch.id)))
        .map(({ month }) => month),
    )
    return {
      committee,
      periods,
      labels: Object.fromEntries(form.indicators.map(({ code, label }) => [code, label])),
      names: Object.fromEntries(expected.flat().map(({ code, name }) => [code, name])),
      restricted: restrictedIn(form),
      demo,
      ...spanFiguresOf(only === null ? form : unrestricted(form), periods, expected),
    }
  }
}

type SpanDeps = { readonly registry: Pick<SummaryDeps['registry'], 'committeeById' | 'histories'> }
