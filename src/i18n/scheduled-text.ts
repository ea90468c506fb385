import type { ReplyOf } from '../conversation/reply.ts'
import { isFiled } from '../domain/report.ts'
import type { WeeklyLine } from '../domain/summary-notice.ts'
import { progressText } from './board-text.ts'
import type { Translate } from './translate.ts'

/** Who has filed on the due day and who has not. */
export function dueProgressText({ progress, dueDay }: ReplyOf<'dueProgress'>, t: Translate): string[] {
  return [...progressText(progress, t), t('scheduled.due', { day: dueDay })]
}

/** The few lines before the weekly meeting: how many have filed, the members so far, who is missing, what is next. */
export function weeklyText({ time, period, progress, members, next }: WeeklyLine, t: Translate): string[] {
  const { branches, demo } = progress
  const missing = branches.filter(({ status }) => !isFiled(status)).map(({ name }) => name)
  const counts = { done: branches.length - missing.length, total: branches.length }
  return [
    ...(demo ? [t('summary.demo')] : []),
    t('scheduled.weekly', { time, month: period, ...counts }),
    ...(members === null ? [] : [t('scheduled.members', { members, ...counts })]),
    ...(missing.length === 0
      ? []
      : [t('scheduled.missing', { count: missing.length, list: missing.join(', ') })]),
    ...(next === null
      ? []
      : [t(next.kind === 'due' ? 'scheduled.due' : 'scheduled.locks', { day: next.day })]),
  ]
}

/** The changes that wait for the office, by the numbers under which it settles them. */
export function requestDigestText({ requests }: ReplyOf<'requestDigest'>, t: Translate): string[] {
  const list = requests.map(({ number, period }) =>
    t('scheduled.request', { number: String(number), month: period }),
  )
  return [t('scheduled.requests', { count: requests.length, list: list.join(', ') })]
}
