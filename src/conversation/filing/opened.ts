import type { Facts } from '../facts.ts'
import type { Outcome, ReportRefusal } from '../outcome.ts'
import type { State } from '../state.ts'
import { goHome, phrase, say, type Turn } from '../turn-result.ts'
import { fixIn } from './fix.ts'
import { officeOf } from './offices.ts'
import { advance } from './progress.ts'

/** A report in hand: greets on the first answer, says where it stands on a later one. */
export function onReportOpened(
  state: State,
  opened: Extract<Outcome, { kind: 'reportOpened' }>,
  facts: Facts,
): Turn {
  const { report, inHand: hand } = opened
  const { period: month } = report
  if (report.status === 'submitted' || report.status === 'approved') {
    return goHome(state, say('filing.alreadySubmitted', { month }))
  }
  const known = { ...facts, work: { report, form: opened.form } }
  if (opened.fix !== null) return fixIn(state, hand, opened.fix, known)
  const begun = Object.keys(report.figures).length > 0
  const office = officeOf(report.branchId, facts)
  const note = begun
    ? phrase('filing.resume', { month, branch: report.branch.name })
    : phrase('filing.opening', { month, branch: report.branch.name, committee: office?.committee.name ?? '' })
  return advance(state, hand, known, note)
}

export function onReportRefused(state: State, why: ReportRefusal): Turn {
  return goHome(state, say(`refused.${why}`))
}
