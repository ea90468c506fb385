import type { FilingEffect } from '../../conversation/filing/effect.ts'
import { HISTORY_MONTHS } from '../../domain/history.ts'
import type { ReportRef } from '../../domain/report.ts'
import type { makeFindReports } from '../../services/find-reports.ts'
import type { makeOpenReport } from '../../services/open-report.ts'
import type { Reports } from '../../services/ports/reports.ts'
import type { makeSaveFigures } from '../../services/save-figures.ts'
import type { makeSettleBehalf } from '../../services/settle-behalf.ts'
import type { makeSubmitReport } from '../../services/submit-report.ts'
import type { UseCasesOf } from '../effects.ts'
import { reportIn } from './report-in.ts'

export type FilingDeps = {
  readonly findReports: ReturnType<typeof makeFindReports>
  readonly openReport: ReturnType<typeof makeOpenReport>
  readonly saveFigures: ReturnType<typeof makeSaveFigures>
  readonly submitReport: ReturnType<typeof makeSubmitReport>
  readonly settleBehalf: ReturnType<typeof makeSettleBehalf>
  /** The only one of these that waits for the branch's word. */
  readonly waitingOf: (reports: readonly ReportRef[]) => Promise<ReportRef | null>
  readonly reports: Pick<Reports, 'history' | 'explain'>
}

/** What filing wants done. */
export function filingUseCases(deps: FilingDeps): UseCasesOf<FilingEffect> {
  return {
    findReports: async ({ branches, periods, purpose }, _facts, { at }) => {
      const named = purpose.kind === 'take' && purpose.month !== null
      const which = named ? 'these' : 'unlocked as well'
      return {
        kind: 'reportsFound',
        reports: await deps.findReports(branches, periods, which, at),
        purpose,
      }
    },
    openReport: async ({ report: inHand, purpose }, _facts, doing) => {
      const opened = await deps.openReport(inHand, inHand.committeeId, doing)
      return { kind: 'reportOpened', ...opened, inHand, purpose }
    },
    saveFigures: async ({ report: ref, changes, aside }, facts, doing) => {
      const saved = await deps.saveFigures(reportIn(facts, ref), changes, doing)
      return saved.kind === 'saved'
        ? { kind: 'figuresSaved', report: saved.report, aside }
        : { kind: 'reportRefused', why: saved.why }
    },
    loadHistory: async ({ report, purpose }) => ({
      kind: 'historyLoaded',
      report,
      history: await deps.reports.history(report, HISTORY_MONTHS),
      purpose,
    }),
    saveExplanation: async ({ report: ref, explanations: added }, facts, doing) => {
      const report = reportIn(facts, ref)
      const explanations = { ...report.explanations, ...added }
      return (await deps.reports.explain(report, added, doing))
        ? { kind: 'explanationSaved', report: { ...report, explanations } }
        : { kind: 'reportRefused', why: 'report:submitted' }
    },
    submitReport: async ({ report: ref, late }, facts, doing) => {
      const report = reportIn(facts, ref)
      const submission = await deps.submitReport(report, late, doing)
      if (submission.kind === 'submitted') {
        const { receipt } = submission
        return { kind: 'reportSubmitted', report: { ...report, status: 'submitted', receipt } }
      }
      const why = submission.kind === 'changed' ? 'report:changed' : 'report:submitted'
      return { kind: 'reportRefused', why }
    },
    settleOnBehalf: async ({ report: meant, agreed }, _facts, doing) => {
      const report = 'branchId' in meant ? meant : await deps.waitingOf(meant)
      const settled = report === null ? 'nothing' : await deps.settleBehalf(report, agreed, doing)
      return { kind: 'onBehalfSettled', settled, report }
    },
  }
}
