import type { Said } from '../answered.ts'
import { countOf } from '../figure.ts'
import { addMonths, type Period, periodsFrom } from '../period.ts'
import type { Asked } from './asked.ts'
import { branchesIn, ofSameMembers } from './evidence.ts'
import { said } from './said.ts'

/** Members whose probation is over and who were not looked at yet, as branches declare them. */
export const OVERDUE = 'probation_due_count'

/** What says who has become probationary: admitted, or transferred in as such. */
const COME = ['admitted_count', 'transferred_in_probationary_count'] as const
export const overdueCodes = [OVERDUE, 'member_probationary', ...COME]

/** The months of a probation that ends with this one (Party charter: 12 months). */
export function cohortOf(last: Period): Period[] {
  return periodsFrom(addMonths(last, -11), last)
}

/**
 * The branches that have more probationary members than came in the last twelve months and are declared as overdue:
 * some must be overdue beside those (rule R26). A branch of which one of the months is not known is left out,
 * and so is one whose own figures the asker may not see.
 */
export function overdueByCohort({ question, evidence, viewer }: Asked): Said[] {
  const { span, scope } = question
  const months = ofSameMembers(evidence.months, evidence.lives, span.to)
  const cohort = cohortOf(span.to).map((period) => branchesIn({ ...evidence, months }, period, scope, viewer))
  const seen = branchesIn(evidence, span.to, scope, viewer).filter(
    ({ id }) => viewer.only?.includes(id) ?? true,
  )
  return seen.flatMap(({ id, name, figures }) => {
    const probationary = countOf(figures, 'member_probationary')
    const due = countOf(figures, OVERDUE)
    const came = cohort.flatMap((branches) => {
      const own = branches.find((branch) => branch.id === id && branch.reported)
      return COME.map((code) => (own === undefined ? undefined : countOf(own.figures, code)))
    })
    if (probationary === undefined || due === undefined || !came.every((one) => one !== undefined)) return []
    const come = came.reduce((sum, one) => sum + one, 0)
    return probationary <= come + due
      ? []
      : [said('ask.overdueCohort', { branch: name, probationary, come, due })]
  })
}
