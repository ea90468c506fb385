import { lateFrom, opennessAt, type Openness } from '../../domain/calendar.ts'
import type { BranchName, Holding } from '../../domain/office.ts'
import type { ReportRef } from '../../domain/report.ts'
import type { Facts } from '../facts.ts'

/** Whether a submission now would be late. */
export function isLate(report: ReportRef, facts: Facts): boolean {
  const office = officeOf(report.branchId, facts)
  return office !== undefined && facts.now >= lateFrom(office.committee.calendar, report.period)
}

/** The office in which the person files for a branch; undefined for somebody who may not. */
export function officeOf(branchId: number, facts: Facts): Holding | undefined {
  return filingOffices(facts).find(({ branches }) => branches.some(({ id }) => id === branchId))
}

/** What of the report may be filed now. */
export function opennessOf(report: ReportRef, facts: Facts): Openness {
  const office = officeOf(report.branchId, facts)
  return office === undefined ? 'before' : opennessAt(office.committee.calendar, report.period, facts.now)
}

/** The offices in which the person files. */
export function filingOffices(facts: Facts): readonly Holding[] {
  return facts.person?.holdings.filter(({ role }) => role === 'secretary' || role === 'deputy') ?? []
}

export function branchesOf(offices: readonly Holding[]): BranchName[] {
  return offices.flatMap(({ branches }) => branches)
}

export function nameOf(branchId: number, facts: Facts): string {
  return branchesOf(filingOffices(facts)).find(({ id }) => id === branchId)?.name ?? ''
}
