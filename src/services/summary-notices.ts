import { currentPeriod, dueDayOf, lateFrom, locksAt } from '../domain/calendar.ts'
import type { Committee } from '../domain/committee.ts'
import { type Instant, localDay } from '../domain/day.ts'
import type { Notice } from '../domain/notice.ts'
import type { Period } from '../domain/period.ts'
import type { Progress } from '../domain/progress.ts'
import type { Periods } from '../domain/span.ts'
import type { Group, Groups } from './ports/groups.ts'
import type { Holder, Offices } from './ports/offices.ts'
import type { Outbox, OutboxMessage } from './ports/outbox.ts'
import { notYetMade, readersOf } from './recipients.ts'
import type { MakeSpanSummary } from './span-summary.ts'
import type { MakeSummary } from './summary.ts'

/** One summary to be told, with the moments between which it makes sense. */
export type SummaryStep = {
  readonly period: Period
  /** Tells the steps of a job apart: what is looked back on, the day of a meeting; `0` for the others. */
  readonly name: string
  /** When the calendar has it. */
  readonly due: Instant
  /** The moment its messages may leave: `due`, after quiet hours and holidays. */
  readonly at: Instant
  readonly until: Instant
} & (
  | { readonly job: 'progress' | 'weekly' }
  /** What follows the month's summary in pictures: to its readers, and to each branch its own. */
  | { readonly job: 'pictures' }
  | { readonly job: 'feedback' }
  /** What waits for the office, on the morning of a day. */
  | { readonly job: 'digest' }
  /** The month, for groups; people get theirs by the month's ladder. */
  | { readonly job: 'summary' }
  | { readonly job: 'span'; readonly periods: Periods }
)

/** A step that is told in words. */
export type WordedStep = Exclude<SummaryStep, { job: 'pictures' | 'feedback' | 'digest' }>

export type SummaryNoticesDeps = {
  readonly offices: Pick<Offices, 'holders'>
  readonly groups: Pick<Groups, 'linked'>
  readonly outbox: Pick<Outbox, 'existing'>
  readonly summary: MakeSummary
  readonly spanSummary: MakeSpanSummary
  readonly progress: (committeeId: number, period: Period) => Promise<Progress>
}

/**
 * The messages of a summary that do not exist yet: to the office and the leaders, each once, and to every linked
 * group. It is worked out only when somebody is still to get it, and there is none where no branch was to report.
 */
export function makeSummaryNotices(deps: SummaryNoticesDeps) {
  return async (committee: Committee, step: WordedStep): Promise<OutboxMessage[]> => {
    const [readers, groups] = await Promise.all([
      readersOf(deps, committee.id),
      deps.groups.linked(committee.id),
    ])
    const wanted = [...(step.job === 'summary' ? [] : readers.map(toReader)), ...groups.map(toGroup)].map(
      (to) => ({
        ...to,
        key: keyOf(committee, step, to),
      }),
    )
    const missing = await notYetMade(deps.outbox, wanted)
    if (missing.length === 0) return []
    const notice = await noticeOf(deps, committee, step)
    if (notice === null) return []
    const { job, period, at, until } = step
    const same = { job, committeeId: committee.id, period, branchId: null, notice, at, until }
    return missing.map(({ id: _id, ...to }) => ({ ...same, ...to }))
  }
}

type Receiver = Pick<OutboxMessage, 'role' | 'accountId' | 'address'> & { readonly id: string }

const toReader = ({ role, accountId, address }: Holder): Receiver => ({
  id: String(accountId),
  role,
  accountId,
  address,
})

const toGroup = ({ id, address }: Group): Receiver => ({
  id: `group-${id}`,
  role: null,
  accountId: null,
  address,
})

function keyOf({ code }: Committee, { job, period, name }: WordedStep, { id }: Receiver): string {
  return `${job}:${code}:${period}:${name}:${id}`
}

/** Null where no branch was to report. What the rules remark of single branches is nothing for a group. */
async function noticeOf(
  { summary, spanSummary, progress }: SummaryNoticesDeps,
  committee: Committee,
  step: WordedStep,
): Promise<Notice | null> {
  switch (step.job) {
    case 'summary': {
      const made = await summary(committee.id, step.period)
      return made.expected === 0 ? null : { kind: 'monthSummary', summary: made, withAlerts: false }
    }
    case 'span': {
      const made = await spanSummary(committee.id, step.periods)
      const expected = made.totals.some((total) => total.expected > 0)
      return expected ? { kind: 'spanSummary', summary: made } : null
    }
    case 'progress': {
      const made = await progress(committee.id, step.period)
      const dueDay = dueDayOf(committee.calendar, step.period)
      return made.branches.length === 0 ? null : { kind: 'dueProgress', progress: made, dueDay }
    }
    case 'weekly':
      return weeklyOf({ summary, progress }, committee, step.at)
  }
}

/** The line of that moment; null where no branch was to report, or there is no meeting. */
export async function weeklyOf(
  { summary, progress }: Pick<SummaryNoticesDeps, 'summary' | 'progress'>,
  committee: Committee,
  at: Instant,
): Promise<Notice | null> {
  const { calendar } = committee
  const period = currentPeriod(calendar, at)
  const [made, filed] = await Promise.all([summary(committee.id, period), progress(committee.id, period)])
  if (filed.branches.length === 0 || calendar.giaoBan === null) return null
  const members = made.totals.find(({ indicator }) => indicator === 'member_total')?.value ?? null
  const { time } = calendar.giaoBan
  return {
    kind: 'weekly',
    line: { time, period, progress: filed, members, next: nextOf(committee, period, at) },
  }
}

/** What comes next for the month: its due day, then the day on which it locks; nothing after that. */
function nextOf({ calendar }: Committee, period: Period, at: Instant) {
  if (at < lateFrom(calendar, period)) return { kind: 'due' as const, day: dueDayOf(calendar, period) }
  const locks = locksAt(calendar, period)
  return at < locks ? { kind: 'locks' as const, day: localDay(locks) } : null
}
