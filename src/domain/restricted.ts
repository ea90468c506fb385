import type { Code } from './figure.ts'
import type { Form } from './form.ts'

/** Of fewer branches, a sum could be the figure of one. */
const SEVERAL = 3

/** What may point at a person is told as a sum of several branches, and never with the name of one. */
export function isSumOfSeveral(reported: number): boolean {
  return reported >= SEVERAL
}

/** What a reader sees of restricted figures: those of each branch, the sum of several branches alone, or none. */
export type SmallSight = 'each' | 'sums' | 'none'

/** Whether a reader is told a sum of restricted figures over that many reports. */
export function seesSum(sight: SmallSight, reported: number): boolean {
  return sight === 'each' || (sight === 'sums' && isSumOfSeveral(reported))
}

/** The indicators so small that they may point at a person. */
export function restrictedIn(form: Form): Code[] {
  return form.indicators.filter(({ restricted }) => restricted === true).map(({ code }) => code)
}

/** The form without what of one branch only the branch and the office see. */
export function unrestricted(form: Form): Form {
  return { ...form, indicators: form.indicators.filter(({ restricted }) => restricted !== true) }
}
