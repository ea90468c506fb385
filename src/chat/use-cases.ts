import type { Effect, MonthAsked } from '../conversation/effect.ts'
import type { Facts } from '../conversation/facts.ts'
import type { Outcome } from '../conversation/outcome.ts'
import { localDay } from '../domain/day.ts'
import { periodOf } from '../domain/period.ts'
import { HISTORY_MONTHS } from '../domain/history.ts'
import type { BranchCard, Progress } from '../domain/progress.ts'
import type { ReportRef } from '../domain/report.ts'
import type { Summary } from '../domain/summary.ts'
import type { Doing } from '../services/ports/doing.ts'
import type { Registry } from '../services/ports/registry.ts'
import type { Reports } from '../services/ports/reports.ts'
import type { makeFindReports } from '../services/find-reports.ts'
import type { makeCreateInvitation } from '../services/invite.ts'
import type { makeOpenReport } from '../services/open-report.ts'
import type { makeRedeem } from '../services/redeem.ts'
import type { makeSaveFigures } from '../services/save-figures.ts'
import type { makeSettleBehalf } from '../services/settle-behalf.ts'
import type { makeSubmitReport } from '../services/submit-report.ts'
import type { UseCases } from './effects.ts'

export type UseCaseDeps = {
  readonly redeem: ReturnType<typeof makeRedeem>
  readonly findReports: ReturnType<typeof makeFindReports>
  readonly openReport: ReturnType<typeof makeOpenReport>
  readonly saveFigures: ReturnType<typeof makeSaveFigures>
  readonly submitReport: ReturnType<typeof makeSubmitReport>
  readonly settleBehalf: ReturnType<typeof makeSettleBehalf>
  /** The only one of these that waits for the branch's word. */
  readonly waitingOf: (reports: readonly ReportRef[]) => Promise<ReportRef | null>
  readonly reports: Pick<Reports, 'history' | 'explain'>
  readonly createInvitation: ReturnType<typeof makeCreateInvitation>
  readonly summary: (asked: MonthAsked) => Promise<Summary>
  readonly progress: (asked: MonthAsked) => Promise<Progress>
  readonly branchMonth: (committeeId: number, branchId: number, period: string) => Promise<BranchCard | null>
  readonly branches: Registry['branches']
}

/** An invitation from the chat is good for a week. */
const INVITATION_DAYS = 7

/** Each effect of the conversation as the use case that it calls for, and what that came to. */
export function makeUseCases(deps: UseCaseDeps): UseCases {
  return {
    redeemInvitation: ({ code }, _facts, doing) => deps.redeem(code, doing),
    findReports: async ({ branches, periods, purpose }) => ({
      kind: 'reportsFound',
      reports: await deps.findReports(branches, periods),
      purpose,
    }),
    openReport: async ({ report: inHand, purpose }, _facts, doing) => {
      const opened = await deps.openReport(inHand, inHand.committeeId, doing)
      return { kind: 'reportOpened', ...opened, inHand, purpose }
    },
    saveFigures: async ({ report: ref, changes, aside }, facts, doing) => {
      const saved = await deps.saveFigures(reportIn(facts, ref), changes, doing)
      return saved.kind === 'saved'
        ? { kind: 'figuresSaved', report: saved.report, aside }
        : { kind: 'reportRefused', why: saved.why, report: ref }
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
        : { kind: 'reportRefused', why: 'report:submitted', report: ref }
    },
    submitReport: async ({ report: ref, late }, facts, doing) => {
      const report = reportIn(facts, ref)
      const submission = await deps.submitReport(report, late, doing)
      if (submission.kind === 'submitted') {
        const { receipt } = submission
        return { kind: 'reportSubmitted', report: { ...report, status: 'submitted', receipt } }
      }
      const why = submission.kind === 'changed' ? 'report:changed' : 'report:submitted'
      return { kind: 'reportRefused', why, report: ref }
    },
    settleOnBehalf: async ({ report: meant, agreed }, _facts, doing) => {
      const report = 'branchId' in meant ? meant : await deps.waitingOf(meant)
      const settled = report === null ? 'nothing' : await deps.settleBehalf(report, agreed, doing)
      return { kind: 'onBehalfSettled', settled, report }
    },
    loadSummary: async ({ withAlerts, ...asked }) => ({
      kind: 'summaryLoaded',
      summary: await deps.summary(asked),
      withAlerts,
    }),
    loadProgress: async (asked) => ({ kind: 'progressLoaded', progress: await deps.progress(asked) }),
    listBranches: async ({ purpose, ...asked }) => {
      const branches = await deps.branches(asked.committeeId, asked.period)
      const shown = branches.filter(({ id }) => asked.only === null || asked.only.includes(id))
      return { kind: 'branchesListed', branches: shown, purpose, asked }
    },
    loadBranch: async ({ committeeId, branchId, period, whole }) => {
      const card = await deps.branchMonth(committeeId, branchId, period)
      return card === null
        ? { kind: 'reportRefused', why: 'report:missing', report: { branchId, period } }
        : { kind: 'branchLoaded', card, whole }
    },
    createInvitation: (effect, _facts, doing) => invite(deps, effect, doing),
  }
}

async function invite(
  deps: UseCaseDeps,
  effect: Extract<Effect, { kind: 'createInvitation' }>,
  { at: now, key }: Doing,
): Promise<Outcome> {
  const { committeeId, role, branchIds, seat } = effect
  const known = await deps.branches(committeeId, periodOf(localDay(now)))
  const branches = known.filter(({ id }) => branchIds.includes(id)).map(({ name }) => name)
  const wish = { committeeId, role, branchIds, seat, days: INVITATION_DAYS }
  const made = await deps.createInvitation(wish, now, key)
  return { kind: 'invitationCreated', role, branches, ...made }
}

function reportIn(facts: Facts, ref: ReportRef) {
  const report = facts.work?.report
  if (report === undefined || report.branchId !== ref.branchId || report.period !== ref.period) {
    throw new Error('The report at hand is not the one in question.')
  }
  return report
}
