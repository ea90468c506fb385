import type { Facts } from '../facts.ts'
import type { ReportState } from './outcome.ts'
import type { State } from '../state.ts'
import { say } from '../phrase.ts'
import { stay, type Turn } from '../turn-result.ts'
import { opennessOf } from './offices.ts'

/** Where each report stands; of a month that has not opened, only one that was begun. */
export function sayStatus(state: State, reports: readonly ReportState[], facts: Facts): Turn {
  const told = reports.filter(
    (report) => report.status !== 'none' || ['open', 'locked'].includes(opennessOf(report, facts)),
  )
  const replies = told.map(({ status, period, name }) =>
    say(`status.${status}`, { month: period, branch: name }),
  )
  return stay(state, facts, ...(replies.length > 0 ? replies : [say('status.nothing')]))
}
