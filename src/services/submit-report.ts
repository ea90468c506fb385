import { stocksIn } from '../domain/card.ts'
import { filesForOthers, isOfBranch } from '../domain/office.ts'
import type { Report } from '../domain/report.ts'
import type { Doing } from './ports/doing.ts'
import type { Offices } from './ports/offices.ts'
import type { Outbox } from './ports/outbox.ts'
import type { Reports, Submission } from './ports/reports.ts'
import { messageAbout } from './report-message.ts'

export type SubmitDeps = {
  readonly reports: Pick<Reports, 'submit'>
  readonly offices: Pick<Offices, 'holders'>
  readonly outbox: Pick<Outbox, 'add'>
}

/**
 * Submits a report and tells the others of the branch: that it is in, or, where somebody filed it on their behalf, to
 * look at it and say whether it is right. Nothing is told where it was not submitted. Under the same key it gives
 * the same receipt, and each message exists once.
 */
export function makeSubmitReport({ reports, offices, outbox }: SubmitDeps) {
  return async (report: Report, late: boolean, doing: Doing): Promise<Submission> => {
    const submission = await reports.submit(report, late, doing)
    if (submission.kind !== 'submitted') return submission
    const holders = await offices.holders(report.committeeId)
    const others = holders.filter(
      ({ role, branchId, accountId }) =>
        isOfBranch(role) && branchId === report.branchId && accountId !== doing.accountId,
    )
    const message = messageAbout(report, submission.receipt, saidOf(report, doing), doing.at)
    if (others.length > 0) await outbox.add(others.map(message), doing.at)
    return submission
  }
}

function saidOf({ figures }: Report, { role }: Doing) {
  return filesForOthers(role) && role !== null
    ? ({ kind: 'filedOnBehalf', by: role, stocks: stocksIn(figures) ?? null } as const)
    : ({ kind: 'filedByOther' } as const)
}
