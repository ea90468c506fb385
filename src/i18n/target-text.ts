import type { TargetProgress } from '../domain/summary.ts'
import type { Translate } from './translate.ts'

/** How far a target is, how many branches are still wanted, and until when. */
export function targetLine(target: TargetProgress, t: Translate): string {
  const said = targetText(target, t)
  if (target.percent === null) return said
  const { missing, month } = stillOf(target)
  if (missing === 0) return `${said} ${t('target.reached')}`
  return `${said} ${month === null ? t('target.still', { missing }) : t('target.stillBy', { missing, month })}`
}

/** The goal as a mark in a picture: how many branches it still wants, and until when. */
export function goalText(target: TargetProgress, t: Translate): string {
  const { goal } = target
  const { missing, month } = stillOf(target)
  if (missing === 0) return t('target.goalReached', { goal })
  return month === null ? t('target.goal', { goal, missing }) : t('target.goalBy', { goal, missing, month })
}

function stillOf({ needed, numerator, by }: TargetProgress) {
  return { missing: Math.max(0, needed - numerator), month: by }
}

/** How far a target is, in one sentence. */
function targetText(target: TargetProgress, t: Translate): string {
  const { kind, numerator, denominator, percent, goal, needed } = target
  if (percent === null) return t('summary.targetNone')
  const figures = { numerator, denominator, percent, goal, needed }
  return kind === null
    ? t('summary.targetEvery', figures)
    : t('summary.target', { ...figures, kind: t(`kind.${kind}`) })
}
