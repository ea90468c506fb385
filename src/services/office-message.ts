import { addDays, type Instant, instantOf, localDay } from '../domain/day.ts'
import type { OfficeNotice } from '../domain/office-notice.ts'
import { periodOf } from '../domain/period.ts'
import type { HeldOffice } from './ports/offices.ts'
import type { OutboxMessage } from './ports/outbox.ts'

/** A message about an office is still news after the longest holidays. */
const DAYS_OF_USE = 20

/** A message about offices to whoever holds, or held, one; there is one of a key. */
export function officeMessage(to: HeldOffice, notice: OfficeNotice, key: string, at: Instant): OutboxMessage {
  const { committeeId, branchId, role, accountId, address } = to
  const today = localDay(at)
  return {
    key: `${notice.kind}:${key}:${accountId}`,
    job: 'office',
    committeeId,
    period: periodOf(today),
    branchId,
    role,
    accountId,
    address,
    notice,
    at,
    until: instantOf(addDays(today, DAYS_OF_USE)),
  }
}
