import type { Indicator } from '../../domain/form.ts'
import { monthOf, type Period } from '../../domain/period.ts'
import type { Doubt } from '../../language/reading.ts'
import { phrase } from '../phrase.ts'
import type { Phrase } from '../reply.ts'

/** What a question takes, with one example; that of a day lies in the month of the report. */
export function takesOf({ type }: Indicator, month: Period): Phrase {
  return phrase(`takes.${type}`, exampleIn(month))
}

/** Why words were not read, and what the question takes. */
export function doubtOf(why: Doubt, indicator: Indicator, month: Period): Phrase {
  return why.startsWith('answer:') ? takesOf(indicator, month) : phrase(`doubt.${why}`, exampleIn(month))
}

function exampleIn(month: Period) {
  return { m: monthOf(month) }
}
