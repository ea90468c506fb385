import { dueDayOf } from '../domain/calendar.ts'
import type { Committee } from '../domain/committee.ts'
import { type Instant, localDay } from '../domain/day.ts'
import type { Notice } from '../domain/notice.ts'
import { isOfCommittee } from '../domain/office.ts'
import type { Period } from '../domain/period.ts'
import type { Outbox, OutboxMessage } from './ports/outbox.ts'
import { type Job, type Recipient, recipientsOf, type RecipientsDeps } from './recipients.ts'
import type { MakeSummary } from './summary.ts'

/** One step of a month: a job with the moments between which its messages make sense. */
export type Step = {
  readonly job: Job
  readonly period: Period
  /** Tells the steps of a job apart: a reminder's days from the due day; `0` for the others. */
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
 * The messages of a step that do not exist yet, one for each person. The month's summary is made only when
 * somebody is still to get it, and never where no branch was to report.
 */
export function makeNotices(deps: NoticesDeps) {
  return async (committee: Committee, step: Step): Promise<OutboxMessage[]> => {
    const recipients = await recipientsOf(deps, committee.id, step.job, step.period, step.at)
    const keyed = recipients.map((recipient) => ({ recipient, key: keyOf(committee, step, recipient) }))
    if (keyed.length === 0) return []
    const existing = await deps.outbox.existing(keyed.map(({ key }) => key))
    const missing = keyed.filter(({ key }) => !existing.has(key))
    if (missing.length === 0) return []
    const noticeFor = await noticesOf(deps, committee, step)
    if (noticeFor === null) return []
    return missing.map(({ recipient: { holder, branches }, key }) => ({
      key,
      job: step.job,
      committeeId: committee.id,
      period: step.period,
      branchId: branches[0]?.id ?? null,
      role: holder.role,
      accountId: holder.accountId,
      address: holder.address,
      notice: noticeFor({ holder, branches }),
      at: step.at,
      until: step.until,
    }))
  }
}

/** What an opening or a reminder that leaves at that moment says to somebody who owes these branches. */
export function noticeOfDebt(
  committee: Committee,
  { job, period }: { readonly job: 'opening' | 'reminder'; readonly period: Period },
  { branches }: Recipient,
  at: Instant,
): Notice {
  const dueDay = dueDayOf(committee.calendar, period)
  const names = branches.map(({ name }) => name)
  if (job === 'opening') return { kind: 'opening', period, branches: names, dueDay }
  const today = localDay(at)
  const when = today < dueDay ? 'before' : today === dueDay ? 'due' : 'late'
  return { kind: 'reminder', period, branches: names, dueDay, when }
}

async function noticesOf(
  { summary }: NoticesDeps,
  committee: Committee,
  { job, period, at }: Step,
): Promise<((recipient: Recipient) => Notice) | null> {
  if (job !== 'summary') return (recipient) => noticeOfDebt(committee, { job, period }, recipient, at)
  const made = await summary(committee.id, period)
  return made.expected === 0
    ? null
    : ({ holder: { role } }) => ({
        kind: 'monthSummary',
        summary: made,
        withAlerts: isOfCommittee(role),
      })
}

function keyOf({ code }: Committee, { job, period, name }: Step, { holder }: Recipient): string {
  return `${job}:${code}:${period}:${name}:${holder.accountId}`
}
