import type { MonthAsked } from '../../conversation/effect.ts'
import type { StatisticsEffect } from '../../conversation/statistics/effect.ts'
import type { BranchCard, Progress } from '../../domain/progress.ts'
import type { Summary } from '../../domain/summary.ts'
import type { MakeSpanSummary } from '../../services/span-summary.ts'
import type { UseCasesOf } from '../effects.ts'

export type StatisticsDeps = {
  readonly summary: (asked: MonthAsked) => Promise<Summary>
  readonly progress: (asked: MonthAsked) => Promise<Progress>
  readonly spanSummary: MakeSpanSummary
  readonly branchMonth: (committeeId: number, branchId: number, period: string) => Promise<BranchCard | null>
}

/** What the showing of figures wants done. */
export function statisticsUseCases(deps: StatisticsDeps): UseCasesOf<StatisticsEffect> {
  return {
    loadSummary: async ({ withAlerts, ...asked }) => ({
      kind: 'summaryLoaded',
      summary: await deps.summary(asked),
      withAlerts,
    }),
    loadProgress: async (asked) => ({ kind: 'progressLoaded', progress: await deps.progress(asked) }),
    loadSpan: async ({ committeeId, periods, only }) => ({
      kind: 'spanLoaded',
      summary: await deps.spanSummary(committeeId, periods, only),
    }),
    loadBranch: async ({ committeeId, branchId, period, whole }) => {
      const card = await deps.branchMonth(committeeId, branchId, period)
      return card === null
        ? { kind: 'reportRefused', why: 'report:missing' }
        : { kind: 'branchLoaded', card, whole }
    },
  }
}
