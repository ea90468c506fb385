import type { Statistics } from '../../src/services/ports/statistics.ts'
import type { makeMemory } from './fakes.ts'

/** Figures for questions, from what is in memory. */
export function statisticsOf({
  registry,
  reports,
}: Pick<ReturnType<typeof makeMemory>, 'registry' | 'reports'>): Pick<Statistics, 'branches' | 'months'> {
  return {
    branches: registry.histories,
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
