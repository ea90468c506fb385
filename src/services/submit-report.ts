import { stocksIn } from '../domain/card.ts'
import { filesForOthers } from '../domain/office.ts'
import type { Notice } from '../domain/notice.ts'
import type { Receipt, Report } from '../domain/report.ts'
import { addDays, instantOf, localDay } from '../domain/day.ts'
import type { Doing, Holder, Offices, Outbox, OutboxMessage, Reports } from './ports.ts'

export type SubmitDeps = {
  readonly reports: Pick<Reports, 'submit'>
  readonly offices: Pick<Offices, 'holders'>
  readonly outbox: Pick<Outbox, 'add'>
}

/**
 * Submits a report and tells the others of the branch: that it is in, or, where somebody filed it on their behalf, to
 * look at it and say whether it is right. Null where somebody else submitted it first. Under the same key it gives
 * the same receipt, and each message exists once.
 */
export function makeSubmitReport({ reports, offices, outbox }: SubmitDeps) {
  return async (report: Report, late: boolean, doing: Doing): Promise<Receipt | null> => {
    const receipt = await reports.submit(report, late, doing)
    if (receipt === null) return null
    const holders = await offices.holders(report.committeeId)
    const others = holders.filter(
      (holder) => isOfBranch(holder, report) && holder.accountId !== doing.accountId,
    )
    if (others.length > 0) await outbox.add(others.map(messageTo(report, receipt, doing)), doing.at)
    return receipt
  }
}

function isOfBranch({ role, branchId }: Holder, report: Report): boolean {
  return (role === 'secretary' || role === 'deputy') && branchId === report.branchId
}

function messageTo(report: Report, receipt: Receipt, doing: Doing) {
  const { branchId, period, branch, committeeId } = report
  const about = { period, branchId, branch: branch.name, number: receipt.number }
  const notice: Notice =
    filesForOthers(doing.role) && doing.role !== null
      ? { kind: 'filedOnBehalf', ...about, by: doing.role, stocks: stocksIn(report.figures) ?? null }
      : { kind: 'filedByOther', ...about }
  return ({ accountId, address, role }: Holder): OutboxMessage => ({
    key: `${notice.kind}:${report.id}:${receipt.revision}:${accountId}`,
    job: 'submission',
    committeeId,
    period,
    branchId,
    role,
    accountId,
    address,
    notice,
    at: doing.at,
    until: instantOf(addDays(localDay(doing.at), 3)),
  })
}
