import type { Committee } from '../domain/committee.ts'
import type { Instant } from '../domain/day.ts'
import { isOfCommittee } from '../domain/office.ts'
import type { LadderJob } from '../domain/ladder.ts'
import type { Period } from '../domain/period.ts'
import type { Outbox, OutboxMessage } from './ports/outbox.ts'
import { notYetMade, readersOf, type RecipientsDeps } from './recipients.ts'
import type { MakeSummary } from './summary.ts'

/** One step of a month: a job with the moments between which its messages make sense. */
export type Step = {
  readonly job: LadderJob | 'summary'
  readonly period: Period
  /** Tells the steps of a job apart: a reminder's days from the due day, the day of a meeting; `0` for the others. */
  readonly name: string
  /** When the calendar has it. */
  readonly due: Instant
  /** The moment its messages may leave: `due`, after quiet hours and holidays. */
  readonly at: Instant
  readonly until: Instant
}

export type NoticesDeps = RecipientsDeps & {
  readonly outbox: Pick<Outbox, 'existing'>
  readonly summary: MakeSummary
}

/**
 * The month's summary for each of its readers, where it does not exist yet. It is made only when somebody is still to get
 * it, and never where no branch was to report.
 */
export function makeNotices({ offices, outbox, summary }: NoticesDeps) {
  return async (committee: Committee, step: Step): Promise<OutboxMessage[]> => {
    const { job, period, name, at, until } = step
    const readers = await readersOf({ offices }, committee.id)
    const wanted = readers.map((holder) => ({
      holder,
      key: `${job}:${committee.code}:${period}:${name}:${holder.accountId}`,
    }))
    const missing = await notYetMade(outbox, wanted)
    if (missing.length === 0) return []
    const made = await summary(committee.id, period)
    if (made.expected === 0) return []
    return missing.map(({ holder: { role, accountId, address }, key }) => ({
      key,
      job,
      committeeId: committee.id,
      period,
      branchId: null,
      role,
      accountId,
      address,
      notice: { kind: 'monthSummary', summary: made, withAlerts: isOfCommittee(role) },
      at,
      until,
    }))
  }
}
