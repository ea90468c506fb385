import type { Statistics } from '../../src/services/ports/statistics.ts'
import type { makeMemory } from './fakes.ts'

type Memory = Pick<ReturnType<typeof makeMemory>, 'registry' | 'reports' | 'forms' | 'notes'>

/** Figures for questions, from what is in memory. */
export function statisticsOf({
  registry,
  reports,
  forms,
  notes,
}: Memory): Pick<Statistics, 'terms' | 'months'> {
  return {
    terms: async (committeeId, period) => ({
      formVersion: (await forms.inForce(committeeId, period)).version,
      targets: await registry.targets(committeeId),
      demo: (await notes.read('demo')) !== null,
      histories: await registry.histories(committeeId),
    }),
    months: async (committeeId, periods, codes) =>
      (await reports.months(committeeId, periods)).map(({ branchId, period, status, late, figures }) => ({
        branchId,
        period,
        status,
        late,
        figures: Object.fromEntries(Object.entries(figures).filter(([code]) => codes.includes(code))),
      })),
  }
}
