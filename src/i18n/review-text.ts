import type { ReplyOf } from '../conversation/reply.ts'
import { indicatorOf } from '../domain/form-index.ts'
import { monthOf } from '../domain/period.ts'
import type { AwaitingReport, ChangeRequest, ReviewItem, ShownChange } from '../domain/review.ts'
import { figureLines, figureText } from './figure-text.ts'
import { writeDayOf, writeTime } from './format.ts'
import type { Translate } from './translate.ts'

/** "– Dự họp: 22 → 21", one line a figure. */
export function changeLines(changes: readonly ShownChange[], t: Translate): string[] {
  return changes.map((change) => `– ${changeText(change, t)}`)
}

/** "Dự họp: 22 → 21". */
function changeText({ label, old, new: after, ...shape }: ShownChange, t: Translate): string {
  return t('review.change', {
    label,
    old: figureText(shape, old ?? undefined, t),
    value: figureText(shape, after ?? undefined, t),
  })
}

/** Old beside new of a submitted report; then what does not agree, or the question. */
export function amendmentText(reply: ReplyOf<'amendment'>, t: Translate): string[] {
  const { period, branch, number, changes, broken } = reply
  const which = { month: period, branch }
  return [
    number === null ? t('amend.head', which) : t('amend.headNumber', { ...which, number: String(number) }),
    ...changeLines(changes, t),
    ...(broken.length > 0 ? broken : [amendmentQuestion(reply, t)]),
  ]
}

function amendmentQuestion({ needsOffice, period }: ReplyOf<'amendment'>, t: Translate): string {
  if (needsOffice === null) return t('amend.ask')
  return t(needsOffice === 'locked' ? 'amend.askLocked' : 'amend.askApproved', { m: monthOf(period) })
}

/** What waits for the office, in its groups; beyond the first few the number is enough. */
export function reviewListText({ items, shown }: ReplyOf<'reviewList'>, t: Translate): string[] {
  const listed = items.slice(0, shown)
  const reports = listed.filter((item) => item.kind === 'report')
  const groups: readonly (readonly [string, readonly ReviewItem[]])[] = [
    ['review.reports', reports.filter(({ remarks }) => !isExplained(remarks))],
    ['review.explained', reports.filter(({ remarks }) => isExplained(remarks))],
    ['review.requests', listed.filter((item) => item.kind === 'request')],
  ]
  const more = items.length - listed.length
  return [
    t('review.head', { count: items.length }),
    ...groups.flatMap(([key, group]) =>
      group.length === 0 ? [] : [t(key), ...group.flatMap((item) => itemLines(item, t))],
    ),
    ...(more > 0 ? [t('review.more', { count: more })] : []),
  ]
}

/** One thing that waits: the whole report with what its rules remark, or the change that is asked for. */
export function reviewItemText({ item, form, figures }: ReplyOf<'reviewItem'>, t: Translate): string[] {
  const head = headOf(item, t)
  if (item.kind === 'request')
    return [head, ...changeLines(item.changes, t), t('review.reason', { reason: item.reason })]
  return [head, ...figureLines(form, figures, t), ...remarkLines(item, t)]
}

/** The versions of a report, oldest first; of the first one every figure was new. */
export function revisionsText(reply: ReplyOf<'revisions'>, t: Translate): string[] {
  const { period, branch, versions, form, whole } = reply
  const isShown = ({ indicator }: ShownChange): boolean =>
    whole || indicatorOf(form, indicator)?.restricted !== true
  return [
    t('history.head', { month: period, branch }),
    ...versions.flatMap(({ number, at, office, channel, reason, changes }) => [
      t('history.version', {
        version: number,
        time: writeTime(at),
        day: writeDayOf(at),
        by: office === null ? t('history.nobody') : t(`role.${office}`),
        channel: channelText(channel, t),
      }),
      ...versionLines(number, changes.filter(isShown), changes.length, t),
      ...(reason === null ? [] : [t('review.reason', { reason })]),
    ]),
  ]
}

/** Of the first version how many figures it had; of a later one what it changed, though it be nothing. */
function versionLines(number: number, shown: readonly ShownChange[], all: number, t: Translate): string[] {
  if (number === 1) return [t('history.first', { count: shown.length })]
  return all === 0 ? [t('history.same')] : changeLines(shown, t)
}

const channels: ReadonlySet<string> = new Set(['telegram', 'zalo', 'web', 'cli', 'import'])

function channelText(channel: string, t: Translate): string {
  return channels.has(channel) ? t(`channel.${channel}`) : channel
}

function itemLines(item: ReviewItem, t: Translate): string[] {
  const lines = item.kind === 'request' ? requestLines(item, t) : explainedLines(item, t)
  return [`– ${headOf(item, t)}`, ...lines.map((line) => `  + ${line}`)]
}

function headOf(item: ReviewItem, t: Translate): string {
  const which = { number: String(item.number), branch: item.branch, month: item.period }
  if (item.kind === 'request') return t('review.lineRequest', { ...which, by: t(`role.${item.by}`) })
  const late = item.late ? t('review.late') : ''
  const count = item.remarks.length
  return count === 0
    ? t('review.line', { ...which, late })
    : t('review.lineRemarks', { ...which, late, count })
}

function requestLines({ changes, reason }: ChangeRequest, t: Translate): string[] {
  return [...changes.map((change) => changeText(change, t)), t('review.reason', { reason })]
}

function remarkLines({ remarks }: AwaitingReport, t: Translate): string[] {
  if (remarks.length === 0) return [t('review.passes')]
  const lines = remarks.map(({ text, reason }) =>
    reason === null ? text : t('review.remarkReason', { text, reason }),
  )
  return [t('review.remarks'), ...lines.map((line) => `– ${line}`)]
}

/** In the list only what the branch has explained; the other remarks are counted. */
function explainedLines({ remarks }: AwaitingReport, t: Translate): string[] {
  return remarks.flatMap(({ text, reason }) =>
    reason === null ? [] : [t('review.remarkReason', { text, reason })],
  )
}

function isExplained(remarks: AwaitingReport['remarks']): boolean {
  return remarks.some(({ reason }) => reason !== null)
}
