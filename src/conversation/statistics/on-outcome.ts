import type { Facts } from '../facts.ts'
import type { Reply } from '../reply.ts'
import type { OnOutcome } from '../rooms.ts'
import type { State } from '../state.ts'
import { goHome, stay, type Turn } from '../turn-result.ts'
import type { StatisticsOutcome } from './outcome.ts'

/** How figures that were asked for are shown. */
export const onStatisticsOutcome: OnOutcome<StatisticsOutcome> = {
  summaryLoaded: (state, { summary, withAlerts }, facts) =>
    shown(state, facts, { kind: 'summary', summary, withAlerts }),
  progressLoaded: (state, { progress }, facts) => stay(state, facts, { kind: 'progress', progress }),
  spanLoaded: (state, { summary }, facts) => stay(state, facts, { kind: 'spanSummary', summary }),
  branchLoaded: (state, { card, whole }, facts) => shown(state, facts, { kind: 'branchCard', card, whole }),
}

/** Whoever chose whose figures is done with choosing. */
function shown(state: State, facts: Facts, reply: Reply): Turn {
  return state.place.at === 'pickScope' ? goHome(state, reply) : stay(state, facts, reply)
}
