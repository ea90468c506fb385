import type { ReplyOf } from '../conversation/reply.ts'
import { countOf } from '../domain/figure.ts'
import { isFiled } from '../domain/report.ts'
import type { Progress } from '../domain/progress.ts'
import { figureLines } from './figure-text.ts'
import type { Translate } from './translate.ts'

type Filed = Progress['branches'][number]

/** Who has filed, who is at it, who has not. */
export function progressText({ period, branches, demo }: Progress, t: Translate): string[] {
  const groups: readonly (readonly [string, (branch: Filed) => boolean])[] = [
    ['submitted', (branch) => isFiled(branch.status) && !branch.late],
    ['late', (branch) => isFiled(branch.status) && branch.late],
    ['draft', ({ status }) => status === 'draft'],
    ['returned', ({ status }) => status === 'returned'],
    ['none', ({ status }) => status === 'none'],
  ]
  const lines = groups.flatMap(([name, belongs]) => {
    const names = branches.filter(belongs).map((branch) => branch.name)
    return names.length === 0 ? [] : [t(`progress.${name}`, { count: names.length, list: names.join(', ') })]
  })
  return [...progressHead({ period, branches, demo }, t), ...lines]
}

/** Of which month, and how many have filed. */
export function progressHead({ period, branches, demo }: Progress, t: Translate): string[] {
  const done = branches.filter(({ status }) => isFiled(status)).length
  const head = t('progress.head', { month: period, done, total: branches.length })
  return [...(demo ? [t('summary.demo')] : []), head]
}

/** One branch's month. What might point at a person is for the branch and the office alone. */
export function branchText(reply: ReplyOf<'branchCard'>, t: Translate): string[] {
  const { period, form, month, demo } = reply.card
  const before = countOf(month.previous, 'member_total')
  return [
    ...(demo ? [t('summary.demo')] : []),
    ...(month.reported
      ? [
          t('statistics.head', { branch: month.name, month: period }),
          ...figureLines(form, month.figures, t, ({ restricted }) => reply.whole || restricted !== true),
        ]
      : [t('statistics.notReported', { branch: month.name, month: period })]),
    ...(before === undefined ? [] : [t('statistics.before', { total: before })]),
  ]
}
