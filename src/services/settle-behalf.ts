import type { ReportRef } from '../domain/report.ts'
import type { Doing } from './ports/doing.ts'
import type { Offices } from './ports/offices.ts'
import type { Outbox } from './ports/outbox.ts'
import type { Reports, Settlement } from './ports/reports.ts'
import { messageAbout } from './report-message.ts'

export type SettleBehalfDeps = {
  readonly reports: Pick<Reports, 'settleBehalf' | 'load'>
  readonly offices: Pick<Offices, 'holders'>
  readonly outbox: Pick<Outbox, 'add'>
}

/**
 * The branch's word on a report that was filed for it; the office is told where it is not right. Under the same key it
 * gives the same, and tells the office if that was not done yet, unless the report was filed anew meanwhile.
 */
export function makeSettleBehalf({ reports, offices, outbox }: SettleBehalfDeps) {
  return async (ref: ReportRef, agreed: boolean, doing: Doing): Promise<Settlement> => {
    const settled = await reports.settleBehalf(ref, agreed, doing)
    const report = settled === 'denied' ? await reports.load(ref) : null
    if (report === null || report.receipt === null || report.status !== 'returned') return settled
    const holders = await offices.holders(report.committeeId)
    const told = holders.filter(({ role }) => role === 'office')
    const message = messageAbout(report, report.receipt, { kind: 'behalfDenied' }, doing.at)
    if (told.length > 0) await outbox.add(told.map(message), doing.at)
    return settled
  }
}
