import { boundsOf } from '../../domain/condition.ts'
import { localDay } from '../../domain/day.ts'
import type { Code, Figure, Value } from '../../domain/figure.ts'
import type { Indicator } from '../../domain/form.ts'
import { indicatorOf } from '../../domain/form-index.ts'
import { forbiddenIn } from '../../language/privacy.ts'
import { type Facts, scopeOf, type Work } from '../facts.ts'
import type { Phrase } from '../reply.ts'
import { phrase } from '../phrase.ts'

/** What the form, the calendar or the counts-only rule does not allow; said with what is taken instead. */
export function refusalOf(
  answers: Readonly<Record<Code, Figure>>,
  work: Work,
  facts: Facts,
): Phrase | undefined {
  for (const [code, figure] of Object.entries(answers)) {
    const indicator = indicatorOf(work.form, code)
    if (indicator === undefined) return phrase('takes.int')
    if (figure.state === 'pending' && indicator.firm === true) return phrase('answer.firm')
    const refused = figure.state === 'given' ? outOfBounds(indicator, figure.value, work, facts) : undefined
    if (refused !== undefined) return refused
  }
  return undefined
}

function outOfBounds(indicator: Indicator, value: Value, work: Work, facts: Facts): Phrase | undefined {
  switch (indicator.type) {
    case 'int':
      return outOfRange(indicator, value, work)
    case 'date': {
      const day = String(value)
      const { period } = work.report
      const inside = day.startsWith(period) && day <= localDay(facts.now)
      return inside ? undefined : phrase('answer.dateOutside', { day, month: period })
    }
    case 'text': {
      const { max } = indicator
      if (typeof max === 'number' && String(value).length > max) return phrase('answer.tooLong', { max })
      return forbiddenIn(String(value)) === undefined ? undefined : phrase('answer.private')
    }
    case 'choice':
      return undefined
  }
}

function outOfRange(indicator: Indicator, value: Value, work: Work): Phrase | undefined {
  const { min, max } = boundsOf(work.form, indicator, scopeOf(work))
  const within = typeof value === 'number' && value >= min && (max === undefined || value <= max)
  if (within) return undefined
  return max === undefined ? phrase('answer.atLeast', { min }) : phrase('answer.bounds', { min, max })
}
