import { MEETINGS } from '../../domain/form.ts'
import { nextOpening } from '../../domain/calendar.ts'
import { onlyOf } from '../../domain/only.ts'
import type { Period } from '../../domain/period.ts'
import { isFiled, type ReportState } from '../../domain/report.ts'
import type { FindPurpose } from './effect.ts'
import type { Facts } from '../facts.ts'
import type { Outcome } from '../outcome.ts'
import { type State } from '../state.ts'
import { inHandOf, type Offer } from './place.ts'
import { phrase } from '../phrase.ts'
import { again, go, type Turn, want } from '../turn-result.ts'
import { toFix } from './found-to-fix.ts'
import { filingOffices, opennessOf } from './offices.ts'
import { sayStatus } from './status.ts'

/** What reports are looked up for when one is to be taken in hand. */
type Taking = Extract<FindPurpose, { kind: 'take' }>

/** The reports looked up: take one in hand, ask which, or say why there is none. */
export function onReportsFound(
  state: State,
  { reports, purpose }: Extract<Outcome, { kind: 'reportsFound' }>,
  facts: Facts,
): Turn {
  if (purpose.kind === 'status') return sayStatus(state, reports, facts)
  if (purpose.filing.kind === 'fix') {
    const found = toFix(reports, purpose.filing.what, state, facts)
    if (found.length > 0) return takeOne(state, found.map(offerOf(null)), purpose, facts)
  }
  if (purpose.month !== null) return takeMonth(state, reports, purpose, purpose.month, facts)
  const open = reports.filter((report) => opennessOf(report, facts) === 'open')
  const firsts = firstOfEachBranch(open.filter(isUnfinished))
  if (firsts.length === 0) return nothingOpen(state, reports, purpose, open.length > 0, facts)
  return takeOne(state, firsts.map(offerOf(null)), purpose, facts)
}

/** Takes the only one, or asks which. */
function takeOne(state: State, offers: readonly Offer[], { filing }: Taking, facts: Facts): Turn {
  const only = onlyOf(offers)
  if (only === undefined) return go(state, { at: 'pickReport', offers, purpose: filing }, facts)
  return want(state, { kind: 'openReport', report: inHandOf(only), purpose: filing })
}

function takeMonth(
  state: State,
  reports: readonly ReportState[],
  purpose: Taking,
  month: Period,
  facts: Facts,
): Turn {
  const [any] = reports
  if (any === undefined) return again(state, facts, phrase('filing.notExpected', { month }))
  const openness = (report: ReportState) => opennessOf(report, facts)
  if (reports.every((report) => openness(report) === 'before')) {
    return again(state, facts, phrase('filing.notYet', { month }))
  }
  const unfinished = reports.filter(isUnfinished)
  if (unfinished.length === 0) return again(state, facts, phrase('filing.alreadySubmitted', { month }))
  const open = unfinished.filter((report) => openness(report) === 'open')
  if (open.length > 0) return takeOne(state, open.map(offerOf(null)), purpose, facts)
  if (openness(any) === 'locked') return again(state, facts, phrase('filing.locked', { month }))
  return go(state, { at: 'offerMeetings', offers: unfinished.map(offerOf(MEETINGS)), opens: month }, facts)
}

/** Nothing to file: everything is in, or no month is open and the meeting of this one may be given. */
function nothingOpen(
  state: State,
  reports: readonly ReportState[],
  { filing }: Taking,
  allIn: boolean,
  facts: Facts,
): Turn {
  const [office] = filingOffices(facts)
  if (office === undefined) return again(state, facts, phrase('command.noRight'))
  const { period, day } = nextOpening(office.committee.calendar, facts.now)
  const note = phrase(allIn ? 'filing.allIn' : 'filing.noneOpen', { month: period, day })
  if (filing.kind === 'fix') return again(state, facts, note)
  const offers = reports
    .filter((report) => opennessOf(report, facts) === 'meetings' && isUnfinished(report))
    .map(offerOf(MEETINGS))
  if (offers.length === 0) return again(state, facts, note)
  return go(state, { at: 'offerMeetings', offers, opens: period }, facts, note)
}

function isUnfinished({ status }: ReportState): boolean {
  return !isFiled(status)
}

function firstOfEachBranch(reports: readonly ReportState[]): ReportState[] {
  const sorted = [...reports].sort((one, other) => (one.period < other.period ? -1 : 1))
  return sorted.filter(
    (report, index) => sorted.findIndex(({ branchId }) => branchId === report.branchId) === index,
  )
}

function offerOf(section: string | null) {
  return ({ branchId, period, committeeId, name }: ReportState): Offer => ({
    branchId,
    period,
    committeeId,
    section,
    name,
  })
}
