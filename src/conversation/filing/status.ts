import { currentPeriod } from '../../domain/calendar.ts'
import { isFiled, type ReportState } from '../../domain/report.ts'
import type { Facts } from '../facts.ts'
import type { State } from '../state.ts'
import { phrase, say } from '../phrase.ts'
import type { Phrase, Reply } from '../reply.ts'
import { stay, type Turn } from '../turn-result.ts'
import { officeOf, opennessOf } from './offices.ts'

/**
 * Where each report of the months that are open, or of the last that was locked, stands: what is owed, and what was
 * submitted, with its number; of a month that has not opened, only one that was begun.
 */
export function sayStatus(state: State, reports: readonly ReportState[], facts: Facts): Turn {
  const replies = reports.filter((report) => isTold(report, facts)).map((report) => told(report, facts))
  return stay(state, facts, ...(replies.length > 0 ? replies : [say('status.nothing')]))
}

function isTold(report: ReportState, facts: Facts): boolean {
  const office = officeOf(report, facts)
  if (office === undefined) return false
  const openness = opennessOf(report, facts)
  if (openness === 'open') return true
  if (openness === 'locked') return report.period === currentPeriod(office.committee.calendar, facts.now)
  return report.status !== 'none'
}

function numbered(number: number, revision: number): Phrase {
  const which = { number: String(number), version: revision }
  return phrase(revision > 1 ? 'review.standingAmended' : 'review.standing', which)
}

/** Nobody is led to a month that takes nothing any more. */
function told(report: ReportState, facts: Facts): Reply {
  const { status, period, name, number, revision } = report
  const isOver = !isFiled(status) && opennessOf(report, facts) === 'locked'
  const standing = phrase(isOver ? 'status.locked' : `status.${status}`, { month: period, branch: name })
  const next = number === null ? {} : { next: numbered(number, revision) }
  return { kind: 'phrase', ...standing, ...next }
}
