import { factsAfter, type Facts } from '../facts.ts'
import { receiptIn } from '../filing/receipt.ts'
import type { Outcome } from '../outcome.ts'
import { phrase, say } from '../phrase.ts'
import type { State } from '../state.ts'
import { goHome, type Turn, want } from '../turn-result.ts'
import { amendingOf, isAmending } from './amending.ts'

/** The report is changed: what changed, and the receipt of its new revision. */
export function onReportAmended(
  state: State,
  outcome: Extract<Outcome, { kind: 'reportAmended' }>,
  facts: Facts,
): Turn {
  const { branchId, period } = outcome.report
  const receipt = receiptIn(factsAfter(facts, outcome))
  const done = { ...state, submitted: { branchId, period } }
  const told = { kind: 'amended', changes: outcome.changes } as const
  return receipt === null ? goHome(done, told) : goHome(done, told, receipt)
}

/** The office has the request. */
export function onChangeRequested(
  state: State,
  { request }: Extract<Outcome, { kind: 'changeRequested' }>,
): Turn {
  const { branchId, period } = request
  const done = { ...state, submitted: { branchId, period } }
  return goHome(done, say('amend.requested', { number: String(request.number) }))
}

/** Looks at the report again as it is now, with what the person wanted changed. */
export function reopen(state: State, note = phrase('filing.changedSince')): Turn {
  const { place } = state
  if (!isAmending(place)) return goHome(state, say('filing.lost'))
  const { report, answers, reason } = amendingOf(place)
  return want(state, { kind: 'openReport', report, purpose: { kind: 'amend', answers, reason, note } })
}
