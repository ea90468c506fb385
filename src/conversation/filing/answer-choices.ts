import { boundsOf } from '../../domain/condition.ts'
import { dayOf, type Instant, localDay } from '../../domain/day.ts'
import { countOf } from '../../domain/figure.ts'
import type { Indicator } from '../../domain/form.ts'
import { monthOf, yearOf } from '../../domain/period.ts'
import { back, choice, choicesOf, inPairs, later } from '../choices.ts'
import { scopeOf, type Work } from '../facts.ts'
import type { Choice, Choices } from '../reply.ts'

/** The buttons under a question: the likely answers, then the ways out of it. */
export function answerChoices(indicator: Indicator, work: Work, now: Instant, token: string): Choices {
  const answers = likelyAnswers(indicator, work, now)
  const unknown = mayBePending(indicator) ? [choice('pending', 'button.pending')] : []
  const skip = indicator.type === 'text' ? [choice('skip', 'button.skip')] : []
  const ways = indicator.kind === 'gate' ? [later] : [back, later]
  return choicesOf(token, ...answers, [...skip, ...unknown], ways)
}

/** A count with a likely answer needs no such button; typing the words always works. */
function mayBePending(indicator: Indicator): boolean {
  return indicator.type === 'int' && indicator.firm !== true && indicator.default !== 'zero'
}

function likelyAnswers(indicator: Indicator, work: Work, now: Instant): Choice[][] {
  switch (indicator.type) {
    case 'int':
      return [likelyCounts(indicator, work).map((count) => ({ id: `n:${count}`, label: String(count) }))]
    case 'choice':
      return inPairs(
        Object.entries(indicator.choices ?? {}).map(([code, label]) => ({ id: `c:${code}`, label })),
      )
    case 'date':
      return [likelyDays(work, now)]
    case 'text':
      return []
  }
}

/** The month before's figure, 0 for what mostly does not happen, and the numbers next to it. */
function likelyCounts(indicator: Indicator, work: Work): number[] {
  const scope = scopeOf(work)
  const before = countOf(work.report.previous, indicator.code)
  const { min, max } = boundsOf(work.form, indicator, scope)
  const usual = indicator.default === 'zero' ? [0, 1, 2] : before === undefined ? [] : [before]
  const whole =
    indicator.max === 'member_total' && max !== undefined && indicator.default === 'none' ? [max] : []
  const zero = indicator.default === 'carry' && indicator.firm !== true && before !== 0 ? [0] : []
  const likely = [...new Set([...usual, ...whole, ...zero])]
  return likely.filter((count) => count >= min && (max === undefined || count <= max))
}

/** The branch's usual meeting day, once it has come. */
function likelyDays(work: Work, now: Instant): Choice[] {
  const { period, branch } = work.report
  if (branch.meetingDay === null) return []
  const day = dayOf(yearOf(period), monthOf(period), branch.meetingDay)
  if (day === undefined || day > localDay(now)) return []
  return [{ id: `d:${day}`, label: `${branch.meetingDay}/${monthOf(period)}` }]
}
