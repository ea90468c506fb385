import { closesAt, lateFrom } from '../../domain/calendar.ts'
import { localDay } from '../../domain/day.ts'
import type { Facts } from '../facts.ts'
import type { Reply } from '../reply.ts'
import { officeOf } from './offices.ts'

/** The receipt of the report at hand; null for one that was not submitted, or is not the person's. */
export function receiptIn({ work, ...facts }: Facts): Reply | null {
  const receipt = work?.report.receipt ?? null
  if (work === null || receipt === null) return null
  const { report, form } = work
  const office = officeOf(report, { ...facts, work })
  if (office === undefined) return null
  const { calendar } = office.committee
  return {
    kind: 'receipt',
    period: report.period,
    branch: report.branch.name,
    form,
    figures: report.figures,
    receipt,
    late: (report.submittedAt ?? receipt.at) >= lateFrom(calendar, report.period),
    lockDay: localDay(closesAt(calendar, report.period, report.unlockedUntil)),
    current: true,
    whole: true,
  }
}
