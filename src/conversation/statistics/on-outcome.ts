import type { OnOutcome } from '../rooms.ts'
import { stay } from '../turn-result.ts'
import type { StatisticsOutcome } from './outcome.ts'

/** How figures that were asked for are shown. */
export const onStatisticsOutcome: OnOutcome<StatisticsOutcome> = {
  summaryLoaded: (state, { summary, withAlerts }, facts) =>
    stay(state, facts, { kind: 'summary', summary, withAlerts }),
  progressLoaded: (state, { progress }, facts) => stay(state, facts, { kind: 'progress', progress }),
  spanLoaded: (state, { summary }, facts) => stay(state, facts, { kind: 'spanSummary', summary }),
  branchLoaded: (state, { card, whole }, facts) => stay(state, facts, { kind: 'branchCard', card, whole }),
}
