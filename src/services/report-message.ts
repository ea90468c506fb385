import { addDays, type Instant, instantOf, localDay } from '../domain/day.ts'
import type { Notice } from '../domain/notice.ts'
import type { Receipt, Report } from '../domain/report.ts'
import type { Holder } from './ports/offices.ts'
import type { OutboxMessage } from './ports/outbox.ts'

type AboutReport = Extract<Notice, { kind: 'filedByOther' | 'filedOnBehalf' | 'behalfDenied' }>

/** What the message says beyond which report it is about. */
type Said<Kind> = Kind extends AboutReport ? Omit<Kind, 'period' | 'branchId' | 'branch' | 'number'> : never

/**
 * The message about a submitted report, for each who is to have it; it is stale after three days. A person gets one of
 * a kind for each revision, whatever update brings it about.
 */
export function messageAbout(report: Report, receipt: Receipt, said: Said<AboutReport>, at: Instant) {
  const { branchId, period, branch, committeeId } = report
  const notice: Notice = { ...said, period, branchId, branch: branch.name, number: receipt.number }
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
    at,
    until: instantOf(addDays(localDay(at), 3)),
  })
}
