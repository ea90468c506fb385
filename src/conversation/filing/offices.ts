import { lateFrom, opennessWith, type Openness } from '../../domain/calendar.ts'
import type { Instant } from '../../domain/day.ts'
import { filesForOthers, type Holding, ownOffices } from '../../domain/office.ts'
import type { Period } from '../../domain/period.ts'
import type { Facts } from '../facts.ts'
import { phrase } from '../phrase.ts'
import type { Phrase } from '../reply.ts'

/** A branch of a committee, as far as the right to file for it goes. */
type OfBranch = { readonly branchId: number; readonly committeeId: number }

/** The offices in which the person files, the branch's own before those that file on its behalf. */
export function filingOffices(facts: Facts): Holding[] {
  const { person } = facts
  if (person === null) return []
  return [...ownOffices(person), ...person.holdings.filter(({ role }) => filesForOthers(role))]
}

/** The office in which the person files for a branch; undefined for somebody who may not. */
export function officeOf({ branchId, committeeId }: OfBranch, facts: Facts): Holding | undefined {
  return filingOffices(facts).find(
    ({ role, committee, branches }) =>
      committee.id === committeeId && (role === 'office' || branches.some(({ id }) => id === branchId)),
  )
}

/** A report as far as it hangs on the calendar; the one at hand says itself until when the office has opened it. */
type OfMonth = OfBranch & { readonly period: Period; readonly unlockedUntil?: Instant | null }

/** What of the report may be filed now. */
export function opennessOf(report: OfMonth, facts: Facts): Openness {
  const office = officeOf(report, facts)
  if (office === undefined) return 'before'
  const until = report.unlockedUntil ?? unlockedAtHand(report, facts)
  return opennessWith(office.committee.calendar, report.period, until, facts.now)
}

function unlockedAtHand({ branchId, period }: OfMonth, { work }: Facts): Instant | null {
  const report = work?.report
  return report?.branchId === branchId && report.period === period ? report.unlockedUntil : null
}

/** Whether a submission now would be late. */
export function isLate(report: OfBranch & { readonly period: Period }, facts: Facts): boolean {
  const office = officeOf(report, facts)
  return office !== undefined && facts.now >= lateFrom(office.committee.calendar, report.period)
}

/** Why a report takes nothing now; undefined where it does. A section may be open before its month is. */
export function closedWhy(
  report: OfBranch & { readonly period: Period; readonly section: string | null },
  facts: Facts,
): Phrase | undefined {
  if (officeOf(report, facts) === undefined) return phrase('command.noRight')
  const month = report.period
  switch (opennessOf(report, facts)) {
    case 'locked':
      return phrase('filing.locked', { month })
    case 'before':
      return phrase('filing.notYet', { month })
    case 'meetings':
      return report.section === null ? phrase('filing.notYet', { month }) : undefined
    case 'open':
      return undefined
  }
}
