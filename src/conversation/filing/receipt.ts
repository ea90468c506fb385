import { closesAt, lateFrom } from '../../domain/calendar.ts'
import { localDay } from '../../domain/day.ts'
import type { Receipt } from '../../domain/report.ts'
import type { Facts, Work } from '../facts.ts'
import type { Reply } from '../reply.ts'
import { officeOf } from './offices.ts'

/** The receipt of the report at hand; null for one that was not submitted, or is not the person's. */
export function receiptIn({ work, ...facts }: Facts): Reply | null {
  const receipt = work?.report.receipt ?? null
  if (work === null || receipt === null) return null
  const { report } = work
  const office = officeOf(report, { ...facts, work })
  if (office === undefined) return null
  const { calendar } = office.committee
  return {
    ...receiptOf(work, receipt),
    late: (report.submittedAt ?? receipt.at) >= lateFrom(calendar, report.period),
    lockDay: localDay(closesAt(calendar, report.period, report.unlockedUntil)),
    current: true,
    whole: true,
  }
}

/** What a receipt shows of its report, whoever reads it. */
export function receiptOf({ report, form }: Work, receipt: Receipt) {
  const { period, branch, figures } = report
  return { kind: 'receipt' as const, period, branch: branch.name, form, figures, receipt }
}
