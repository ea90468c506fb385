import { addDays, instantOf, localDay } from '../domain/day.ts'
import type { ReportRef } from '../domain/report.ts'
import type { Doing, Offices, Outbox, Reports } from './ports.ts'

export type SettleBehalfDeps = {
  readonly reports: Pick<Reports, 'settleBehalf' | 'load'>
  readonly offices: Pick<Offices, 'holders'>
  readonly outbox: Pick<Outbox, 'add'>
}

/** The branch's word on a report that was filed for it; the office is told where it is not right. */
export function makeSettleBehalf({ reports, offices, outbox }: SettleBehalfDeps) {
  return async (
    ref: ReportRef,
    agreed: boolean,
    doing: Doing,
  ): Promise<'confirmed' | 'denied' | 'nothing'> => {
    const settled = await reports.settleBehalf(ref, agreed)
    const report = settled === 'denied' ? await reports.load(ref) : null
    if (report === null) return settled
    const { committeeId, branchId, period, branch } = report
    const holders = await offices.holders(committeeId)
    const messages = holders
      .filter(({ role }) => role === 'office')
      .map(({ accountId, address, role }) => ({
        key: `behalfDenied:${report.id}:${doing.key}:${accountId}`,
        job: 'submission',
        committeeId,
        period,
        branchId,
        role,
        accountId,
        address,
        notice: {
          kind: 'behalfDenied' as const,
          period,
          branchId,
          branch: branch.name,
          number: report.receipt?.number ?? 0,
        },
        at: doing.at,
        until: instantOf(addDays(localDay(doing.at), 3)),
      }))
    await outbox.add(messages, doing.at)
    return settled
  }
}
