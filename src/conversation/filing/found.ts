import { nextOpening } from '../../domain/calendar.ts'
import type { Period } from '../../domain/period.ts'
import type { ReportRef } from '../../domain/report.ts'
import type { FindPurpose } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { Outcome } from '../outcome.ts'
import type { InHand, State } from '../state.ts'
import { again, go, phrase, say, stay, type Turn, want } from '../turn-result.ts'
import { filingOffices, nameOf, opennessOf } from './offices.ts'

/** The section of the meeting, which opens with the month itself. */
const MEETINGS = 'S4'

type Found = Extract<Outcome, { kind: 'reportsFound' }>

/** The reports looked up: take one in hand, ask which, or say why there is none. */
export function onReportsFound(state: State, found: Found, facts: Facts): Turn {
  const open = found.reports
    .map((report) => ({ ...report, openness: opennessOf(report, facts) }))
    .filter(({ openness }) => openness === 'open')
  if (found.purpose.kind === 'status') return sayStatus(state, found, facts)
  if (found.purpose.kind === 'file' && found.purpose.month !== null) {
    return fileMonth(state, found, found.purpose.month, facts)
  }
  const unfinished = open.filter(
    ({ status }) => status === 'none' || status === 'draft' || status === 'returned',
  )
  const firsts = firstOfEachBranch(unfinished)
  const [only] = firsts
  if (only === undefined) return nothingOpen(state, found, open.length > 0, facts)
  if (firsts.length > 1) {
    const offers = firsts.map((report) => ({ ...inHand(report), name: nameOf(report.branchId, facts) }))
    return go(state, { at: 'pickReport', offers }, facts)
  }
  return take(state, inHand(only), found.purpose)
}

function take(state: State, report: InHand, purpose: FindPurpose): Turn {
  return want(state, { kind: 'openReport', report, fix: purpose.kind === 'fix' ? purpose.what : null })
}

function fileMonth(state: State, found: Found, month: Period, facts: Facts): Turn {
  const [any] = found.reports
  if (any === undefined) return again(state, facts, phrase('command.noRight'))
  const openness = opennessOf(any, facts)
  if (openness === 'before') return again(state, facts, phrase('filing.notYet', { month }))
  if (openness === 'locked') return again(state, facts, phrase('filing.locked', { month }))
  const unfinished = found.reports.filter(({ status }) => status !== 'submitted' && status !== 'approved')
  if (unfinished.length === 0) return again(state, facts, phrase('filing.alreadySubmitted', { month }))
  const section = openness === 'meetings' ? MEETINGS : null
  const offers = unfinished.map((report) => ({
    ...inHand(report),
    section,
    name: nameOf(report.branchId, facts),
  }))
  const [only] = offers
  if (section !== null) return go(state, { at: 'offerMeetings', offers, opens: month }, facts)
  if (offers.length === 1 && only !== undefined) return take(state, only, found.purpose)
  return go(state, { at: 'pickReport', offers }, facts)
}

/** Nothing to file: everything is in, or no month is open and the meeting of this one may be given. */
function nothingOpen(state: State, found: Found, allIn: boolean, facts: Facts): Turn {
  const [office] = filingOffices(facts)
  if (office === undefined) return again(state, facts, phrase('command.noRight'))
  const { period, day } = nextOpening(office.committee.calendar, facts.now)
  const note = phrase(allIn ? 'filing.allIn' : 'filing.noneOpen', { month: period, day })
  if (found.purpose.kind === 'fix') return again(state, facts, allIn ? phrase('filing.fixLater') : note)
  const offers = found.reports
    .filter((report) => opennessOf(report, facts) === 'meetings')
    .filter(({ status }) => status === 'none' || status === 'draft' || status === 'returned')
    .map((report) => ({ ...inHand(report), section: MEETINGS, name: nameOf(report.branchId, facts) }))
  if (offers.length === 0) return again(state, facts, note)
  return go(state, { at: 'offerMeetings', offers, opens: period }, facts, note)
}

function sayStatus(state: State, found: Found, facts: Facts): Turn {
  const rows = found.reports.filter(
    (report) => report.status !== 'none' || opennessOf(report, facts) !== 'meetings',
  )
  const replies = rows.map((report) =>
    say(`status.${report.status}`, { month: report.period, branch: nameOf(report.branchId, facts) }),
  )
  return stay(state, facts, ...(replies.length > 0 ? replies : [say('status.nothing')]))
}

function firstOfEachBranch<R extends ReportRef>(reports: readonly R[]): R[] {
  const sorted = [...reports].sort((one, other) => (one.period < other.period ? -1 : 1))
  return sorted.filter(
    (report, index) => sorted.findIndex(({ branchId }) => branchId === report.branchId) === index,
  )
}

function inHand(report: ReportRef): InHand {
  return { branchId: report.branchId, period: report.period, section: null }
}
